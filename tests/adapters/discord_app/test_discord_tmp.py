async def test_x(bot, ask, discord, ada, channel):
    m = await ask()
    print(m.body, m.text)
    m = await ask("who repaired the Zeppelin?", locale="de")
    print(m.text, m.buttons)
    a = await discord.slash(ada, channel, "help"); print((await a.message()).text)
    a = await discord.slash(ada, channel, "about"); print((await a.message()).text)
    a = await discord.slash(discord.owner, channel, "verbatim status"); print((await a.message()).text)
    print(discord.commands)
