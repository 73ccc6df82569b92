"""What Alembic runs for every command: the scripts, inside the transaction of whoever called it."""

from alembic import context

from bot.journal.migration import VERSION_TABLE

context.configure(connection=context.config.attributes["connection"], version_table=VERSION_TABLE)
with context.begin_transaction():
    context.run_migrations()
