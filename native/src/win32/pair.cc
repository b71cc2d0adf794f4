#include "pair.h"

#include <uv.h>

#include <cstring>

#include "duplicate.h"

namespace sock {

namespace {

// A socket that is closed unless somebody takes it.
class Held {
 public:
  explicit Held(SOCKET socket) : socket_(socket) {}
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
  ~Held() {
    if (socket_ != INVALID_SOCKET) closesocket(socket_);
  }
  SOCKET get() const { return socket_; }
  bool good() const { return socket_ != INVALID_SOCKET; }
  SOCKET Take() { return std::exchange(socket_, INVALID_SOCKET); }

 private:
  SOCKET socket_;
};

struct Name {
  sockaddr_storage storage = {};
  int length = sizeof storage;

  sockaddr* address() { return reinterpret_cast<sockaddr*>(&storage); }

  static Name Loopback(int family) {
    Name name;
    name.storage.ss_family = static_cast<ADDRESS_FAMILY>(family);
    if (family == AF_INET) {
      auto* in = reinterpret_cast<sockaddr_in*>(&name.storage);
      in->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
      name.length = sizeof *in;
    } else {
      auto* in6 = reinterpret_cast<sockaddr_in6*>(&name.storage);
      in6->sin6_addr.s6_addr[15] = 1;
      name.length = sizeof *in6;
    }
    return name;
  }

  bool operator==(const Name& other) const {
    return length == other.length && std::memcmp(&storage, &other.storage, length) == 0;
  }
};

bool Own(SOCKET socket, Name& name) { return getsockname(socket, name.address(), &name.length) == 0; }
bool Peer(SOCKET socket, Name& name) { return getpeername(socket, name.address(), &name.length) == 0; }

bool Listen(SOCKET listener, Name& name) {
  BOOL on = TRUE;
  return setsockopt(listener, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<char*>(&on), sizeof on) == 0 &&
         bind(listener, name.address(), name.length) == 0 && Own(listener, name) && listen(listener, 1) == 0;
}

// Whether the one that was accepted is ours: anybody on this machine may connect to the listener.
bool Joined(SOCKET client, SOCKET server) {
  Name client_own, client_peer, server_own, server_peer;
  return Own(client, client_own) && Peer(client, client_peer) && Own(server, server_own) &&
         Peer(server, server_peer) && client_own == server_peer && server_own == client_peer;
}

SOCKET NewSocket(int family, int type, int proto) {
  return WSASocketW(family, type, proto, nullptr, 0, kSocketFlags);
}

}  // namespace

int64_t MakePair(int family, int type, int proto, SOCKET pair[2]) {
  if ((family != AF_INET && family != AF_INET6) || type != SOCK_STREAM) return UV_ENOTSUP;
  Held listener(NewSocket(family, type, proto));
  Held client(NewSocket(family, type, proto));
  Name name = Name::Loopback(family);
  if (!listener.good() || !client.good() || !Listen(listener.get(), name)) return LastFailure();
  if (connect(client.get(), name.address(), name.length) != 0) return LastFailure();
  Held server(accept(listener.get(), nullptr, nullptr));
  if (!server.good()) return LastFailure();
  Uninherited(server.get());
  if (!Joined(client.get(), server.get())) return UV_ECONNABORTED;
  pair[0] = server.Take();
  pair[1] = client.Take();
  return 0;
}

}  // namespace sock
