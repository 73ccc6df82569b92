"""The local Discord's gateway: sessions that outlive their sockets, and everything that can go wrong with a socket.

Connections: HELLO, heartbeats, IDENTIFY, READY, dispatch, RESUME with replay. Trouble: ``reconnect()``, ``invalidate()``, ``close(code)``,
``abort()``, ``refuse_handshakes(n)``, ``acknowledges = False``, ``accepts_resume = False``. ``until_ready()`` waits for the client;
``settled()`` waits until it has handled all that was sent. Source: Discord's developer documents, events/gateway.
"""

import asyncio
import contextlib
import itertools
import json
import zlib
from collections import deque
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web
from local_discord_world import Pulse

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, RESUME, RECONNECT, MEMBERS, INVALID, HELLO, ACK = 0, 1, 2, 3, 6, 7, 8, 9, 10, 11
GUILDS, GUILD_MEMBERS, PRESENCES, GUILD_MESSAGES, DIRECT_MESSAGES, MESSAGE_CONTENT = 1 << 0, 1 << 1, 1 << 8, 1 << 9, 1 << 12, 1 << 15
PRIVILEGED = GUILD_MEMBERS | PRESENCES | MESSAGE_CONTENT
# Tasks by these names run the handlers of a discord.py client's owner.
_HANDLERS = ("discord.py: ", "CommandTree-invoker", "discord-ui-view-dispatch", "discord-ui-modal-dispatch")


@dataclass(eq=False)
class Session:
    id: str
    shard: int
    shards: int
    identify: dict
    socket: "Socket | None" = None
    sequence: int = 0
    sent: deque = field(default_factory=lambda: deque(maxlen=1_000))

    @property
    def intents(self):
        return self.identify["intents"]

    def dispatch(self, event, data):
        """Sends an event; while there is no socket it is kept for RESUME."""
        self.sequence += 1
        packet = {"op": DISPATCH, "s": self.sequence, "t": event, "d": data}
        self.sent.append(packet)
        if self.socket:
            self.socket.send(packet)


class Socket:
    """One websocket: packets leave in order, compressed as its client asked."""

    def __init__(self, ws, request):
        self.ws, self.request = ws, request
        self.beat = None
        self._queue = asyncio.Queue()
        self._compress = _compressor(request.query.get("compress"))

    def send(self, packet):
        self._queue.put_nowait(packet)

    async def write(self):
        with contextlib.suppress(ConnectionError):
            while (packet := await self._queue.get()) is not None:
                text = json.dumps(packet)
                await (self.ws.send_bytes(self._compress(text.encode())) if self._compress else self.ws.send_str(text))

    async def close(self, code):
        with contextlib.suppress(ConnectionError):
            await self.ws.close(code=code)

    def abort(self):
        """Ends the TCP connection without a word."""
        if self.request.transport:
            self.request.transport.abort()


def _compressor(name):
    if name is None:
        return None
    if name == "zlib-stream":
        stream = zlib.compressobj()
        return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)
    try:
        import zstandard

        zstd = zstandard.ZstdCompressor().compressobj()
        return lambda data: zstd.compress(data) + zstd.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
    except ImportError:
        from compression.zstd import ZstdCompressor

        packed = ZstdCompressor()
        return lambda data: packed.compress(data, ZstdCompressor.FLUSH_BLOCK)


class Gateway:
    """``identifies`` and ``resumes`` are the payloads that clients sent, ``handshakes`` counts connections and refusals."""

    def __init__(self, *, token, bot, guilds, heartbeat_interval_s, shards, allowed_intents):
        self.token, self.bot, self.guilds = token, bot, guilds
        self.heartbeat_interval_s, self.shards, self.allowed_intents = heartbeat_interval_s, shards, allowed_intents
        self.url = None
        self.sessions = {}
        self.identifies, self.resumes = [], []
        self.heartbeats = self.handshakes = 0
        self.acknowledges = self.accepts_resume = True
        self.pulse = Pulse()
        self._sockets = set()
        self._refusals = deque()
        self._ids = itertools.count(1)

    # What a test or the other modules do.

    @property
    def is_connected(self):
        return any(session.socket for session in self.sessions.values())

    async def until_ready(self, timeout_s=60):
        """Waits until every shard of the client has an open session; answers the sessions."""

        def ready():
            open_ = [session for session in self.sessions.values() if session.socket]
            return open_ if open_ and {session.shard for session in open_} == set(range(open_[0].shards)) else None

        return await self.pulse.until(ready, timeout_s, "client that has connected all its shards")

    async def until_away(self, timeout_s=60):
        """Waits until no client holds a socket."""
        await self.pulse.until(lambda: not self._sockets, timeout_s, "end of the client's connections")

    def dispatch(self, event, data, guild=None, *, intent=0):
        """Sends an event to the sessions of its shard that asked for it; private matters go to shard 0."""
        for session in self.sessions_of(guild, intent=intent):
            session.dispatch(event, data)

    def sessions_of(self, guild, *, intent=0):
        return [
            session
            for session in self.sessions.values()
            if session.shard == self._shard(guild, session.shards) and session.intents & intent == intent
        ]

    def session_of(self, guild):
        """The newest session that serves a guild, or private channels for None."""
        found = self.sessions_of(guild)
        if not found:
            raise AssertionError("no client has identified, so nobody would hear this; wait with until_ready()")
        return found[-1]

    async def settled(self, timeout_s=60):
        """Waits until the client has handled everything that was sent to it, without sleeping.

        A heartbeat that the gateway asks for names the last event read; after it the client's handler tasks are awaited,
        which works because client and server share one event loop. Tasks that the handlers start by themselves are not seen, and a
        client that is away has nothing to handle: wait for it with ``until_ready()`` first.
        """
        try:
            async with asyncio.timeout(timeout_s):
                while not await self._is_quiet(timeout_s):
                    pass
        except TimeoutError:
            raise AssertionError(f"the client was still busy after {timeout_s} s") from None

    async def _is_quiet(self, timeout_s):
        """Lets the client handle what was sent; answers whether nothing more was sent meanwhile."""
        marks = {session: session.sequence for session in self.sessions.values() if session.socket}
        for session in marks:
            session.socket.send({"op": HEARTBEAT, "d": None})
        for session, mark in marks.items():
            await self.pulse.until(
                lambda at=session, to=mark: not at.socket or (at.socket.beat or 0) >= to, timeout_s, "heartbeat that was asked for"
            )
        while handlers := [
            task for task in asyncio.all_tasks() if task.get_name().startswith(_HANDLERS) and task is not asyncio.current_task()
        ]:
            await asyncio.wait(handlers)
        return all(session.sequence == mark for session, mark in marks.items())

    def reconnect(self):
        """Asks every client to connect again (op 7)."""
        self._send_all({"op": RECONNECT, "d": None})

    def invalidate(self, *, resumable=False):
        """Declares every session invalid (op 9); without ``resumable`` they are forgotten."""
        self._send_all({"op": INVALID, "d": resumable})
        if not resumable:
            self.sessions.clear()

    async def close(self, code):
        """Closes every socket with a code; 4004, 4010 to 4014 end a client for good."""
        await asyncio.gather(*(socket.close(code) for socket in list(self._sockets)))

    def abort(self):
        """Ends every TCP connection of the gateway without a close frame."""
        for socket in list(self._sockets):
            socket.abort()

    def refuse_handshakes(self, count, how=503):
        """The next connections fail: with this HTTP status, or with ``how="reset"`` by an end of the TCP connection."""
        self._refusals.extend([how] * count)

    def _send_all(self, packet):
        for socket in self._sockets:
            socket.send(packet)

    def _shard(self, guild, shards):
        return (guild.id >> 22) % shards if guild else 0

    # What clients do.

    async def serve(self, request):
        """The websocket endpoint."""
        self.handshakes += 1
        if self._refusals:
            how = self._refusals.popleft()
            if how != "reset":
                return web.Response(status=how)
            request.transport.abort()
            return web.Response()
        ws = web.WebSocketResponse(max_msg_size=4_096, timeout=1)
        await ws.prepare(request)
        socket = Socket(ws, request)
        self._sockets.add(socket)
        writing = asyncio.create_task(socket.write())
        socket.send({"op": HELLO, "d": {"heartbeat_interval": int(self.heartbeat_interval_s * 1_000), "_trace": []}})
        try:
            async for message in ws:
                if message.type is aiohttp.WSMsgType.TEXT and (code := self._received(socket, json.loads(message.data))):
                    await ws.close(code=code)
        finally:
            self._left(socket)
            socket.send(None)
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)
        return ws

    def _left(self, socket):
        self._sockets.discard(socket)
        for session in self.sessions.values():
            if session.socket is socket:
                session.socket = None
        self.pulse.ring()

    def _received(self, socket, packet):
        """Handles a client's packet; answers the code to close with, if any."""
        data = packet.get("d")
        match packet["op"]:
            case 1:
                self.heartbeats += 1
                socket.beat = data
                if self.acknowledges:
                    socket.send({"op": ACK, "d": None})
                self.pulse.ring()
            case 2:
                return self._identified(socket, data)
            case 6:
                return self._resumed(socket, data)
            case 8:
                self._asked_for_members(socket, data)
            case 3:
                pass
            case _:
                return 4001
        return None

    def _identified(self, socket, data):
        self.identifies.append(data)
        shard, shards = data.get("shard") or (0, 1)
        if data["token"] != self.token:
            return 4004
        if not 0 <= shard < shards:
            return 4010
        if data["intents"] >> 26:
            return 4013
        if data["intents"] & PRIVILEGED & ~self.allowed_intents:
            return 4014
        session = Session(f"session-{next(self._ids)}", shard, shards, data, socket)
        for old in [old for old in self.sessions.values() if old.shard == shard and old.socket is None]:
            del self.sessions[old.id]
        self.sessions[session.id] = session
        mine = [guild for guild in self.guilds if guild.bot and self._shard(guild, shards) == shard]
        session.dispatch("READY", self._ready(session, mine))
        for guild in mine if session.intents & GUILDS else ():
            session.dispatch("GUILD_CREATE", guild.payload())
        self.pulse.ring()
        return None

    def _ready(self, session, guilds):
        return {
            "v": 10,
            "user": {**self.bot.payload(), "verified": True, "mfa_enabled": False, "email": None, "flags": 0},
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url,
            "shard": [session.shard, session.shards],
            "application": {"id": str(self.bot.id), "flags": 0},
            **dict.fromkeys(("private_channels", "relationships", "presences", "guild_join_requests", "_trace"), ()),
        }

    def _resumed(self, socket, data):
        self.resumes.append(data)
        if data["token"] != self.token:
            return 4004
        session = self.sessions.get(data["session_id"])
        missed = [packet for packet in session.sent if packet["s"] > data["seq"]] if session else []
        if not self.accepts_resume or session is None or data["seq"] > session.sequence:
            self.sessions.pop(data["session_id"], None)
            socket.send({"op": INVALID, "d": False})
            return None
        for packet in missed:
            socket.send(packet)
        session.socket = socket
        session.dispatch("RESUMED", {"_trace": []})
        self.pulse.ring()
        return None

    def _asked_for_members(self, socket, data):
        session = next(session for session in self.sessions.values() if session.socket is socket)
        guild = next(guild for guild in self.guilds if str(guild.id) == str(data["guild_id"]))
        told = [guild.member_payload(user, user=user.payload()) for user in [self.bot, *guild.members]]
        chunk = {"guild_id": str(guild.id), "members": told, "chunk_index": 0, "chunk_count": 1, "not_found": []}
        session.dispatch("GUILD_MEMBERS_CHUNK", {**chunk, "nonce": data.get("nonce")})
