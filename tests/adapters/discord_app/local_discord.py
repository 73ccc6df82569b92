"""A Discord on this machine, for a real discord.py client over real sockets.

    async with LocalDiscord() as discord:
        guild = discord.add_guild("Library")
        channel = guild.add_channel("general")
        ada = discord.add_person("ada", guild)
        ...  # start the client with discord.token, discord.api_url and discord.gateway_url
        asked = await discord.slash(ada, channel, "ask", {"question": "who leads Mali?"}, locale="de")
        assert "Mali" in (await asked.message()).text
        assert discord.violations == []

``discord.gateway`` breaks connections (``local_discord_gateway``), ``discord.faults`` orders HTTP failures (``local_discord_faults``),
``discord.calls`` records requests (``local_discord_rest``), ``local_discord_people`` says what people can do. Server and client share one
event loop; ``await discord.settled()`` says that the client has handled all that was sent: what has not come by then does not come.
"""

from dataclasses import dataclass

from aiohttp import web
from local_discord_gateway import GUILD_MEMBERS, GUILDS, MESSAGE_CONTENT, PRESENCES, Gateway
from local_discord_people import People
from local_discord_rest import BASE, Rest
from local_discord_world import DM, GROUP_DM, Channel, Guild, User


@dataclass(eq=False)
class LocalDiscord(People):
    """``checks=False`` leaves out the checks of bodies, for measurements of load.

    ``allowed_intents`` are the privileged intents that are switched on in the portal, ``is_public`` is its Public Bot; ``shards`` is what
    ``/gateway/bot`` recommends.
    """

    token: str = "local.bot.token"  # noqa: S105 - it opens nothing but this server
    shards: int = 1
    heartbeat_interval_s: float = 41.25
    response_deadline_s: float = 3.0
    allowed_intents: int = 0
    is_public: bool = True
    checks: bool = True

    def __post_init__(self):
        self.bot, self.owner = User("verbatim", is_bot=True), User("owner")
        self.guilds, self.channels, self.users, self.messages, self.interactions = [], {}, {}, {}, {}
        self._dms = {}
        self._know(self.owner)
        self._know(self.bot)
        self.gateway = Gateway(
            token=self.token,
            bot=self.bot,
            guilds=self.guilds,
            heartbeat_interval_s=self.heartbeat_interval_s,
            shards=self.shards,
            allowed_intents=self.allowed_intents,
        )
        self.rest = Rest(self, token=self.token, response_deadline_s=self.response_deadline_s, checks=self.checks)

    async def __aenter__(self):
        application = web.Application(client_max_size=32 * 1024**2)
        application.router.add_route("*", f"{BASE}/{{path:.*}}", self.rest.serve)
        application.router.add_get("/", self.gateway.serve)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]
        self.gateway.url = self.gateway_url
        return self

    async def __aexit__(self, *_):
        self.gateway.abort()
        await self._runner.cleanup()

    @property
    def api_url(self):
        return f"http://127.0.0.1:{self.port}{BASE}"

    @property
    def gateway_url(self):
        return f"ws://127.0.0.1:{self.port}/"

    # What is recorded, and what is waited for.

    @property
    def calls(self):
        return self.rest.calls

    @property
    def violations(self):
        return self.rest.violations

    @property
    def faults(self):
        return self.rest.faults

    @property
    def commands(self):
        """The synced commands, as JSON."""
        return self.rest.commands.stored

    @property
    def application_flags(self):
        limited = {PRESENCES: 1 << 13, GUILD_MEMBERS: 1 << 15, MESSAGE_CONTENT: 1 << 19}
        return sum(flag for intent, flag in limited.items() if self.allowed_intents & intent)

    async def until_ready(self, timeout_s=60):
        """Waits until the client has connected every shard."""
        await self.gateway.until_ready(timeout_s)

    async def settled(self, timeout_s=60):
        """Waits until the client has handled everything sent so far and its requests are answered."""
        await self.gateway.settled(timeout_s)

    # Who and what there is.

    def add_guild(self, name="Library", *, locale="en-US", has_bot=True):
        """A server; without ``has_bot`` only people who installed the app for themselves use it there."""
        guild = Guild(name, self.owner, self.bot if has_bot else None, locale, self._tell, self._know_channel)
        guild.add_member(self.owner)
        self.guilds.append(guild)
        if has_bot:
            self.gateway.dispatch("GUILD_CREATE", guild.payload(), guild, intent=GUILDS)
        return guild

    def remove_guild(self, guild):
        """The bot is thrown out."""
        guild.bot = None
        self.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild, intent=GUILDS)

    def lose_guild(self, guild):
        """A server is out of order; the bot stays in it."""
        self.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id), "unavailable": True}, guild, intent=GUILDS)

    def add_person(self, name, guild=None, roles=(), *, locale="en-US", is_bot=False):
        """A user, who may be a member of a server from the start."""
        user = self._know(User(name, is_bot=is_bot, locale=locale))
        return guild.add_member(user, roles) if guild else user

    def dm(self, user):
        """The direct messages between a person and the bot."""
        if user not in self._dms:
            self._dms[user] = self._know_channel(Channel(f"dm-{user.name}", DM, recipients=(user,)))
        return self._dms[user]

    def add_private_channel(self, *users, name="private"):
        """Direct messages between people without the bot, of three or more a group; only user-installed apps are used there."""
        kind = DM if len(users) == 2 else GROUP_DM
        return self._know_channel(Channel(name, kind, recipients=users, has_bot=False))

    def store(self, message):
        self.messages[str(message.id)] = message
        message.channel.messages.append(message)

    def _know(self, user):
        self.users[str(user.id)] = user
        return user

    def _know_channel(self, channel):
        self.channels[str(channel.id)] = channel
        return channel

    def _tell(self, event, data, guild):
        if guild.bot:
            self.gateway.dispatch(event, data, guild, intent=GUILDS)
