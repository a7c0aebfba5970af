#pragma once

#include <cstddef>
#include <cstdint>

/// ChaCha20 (RFC 8439, 2.4) for the database engine, which calls it for each page that it reads or writes: XORs n bytes with
/// the stream of key (32 bytes) and nonce (12 bytes) from this block on. After the last block of 2^32 comes the first, as in
/// the engine's own code, which it stands in for (cmake/Sqlite3mc.cmake). Any thread.
extern "C" void portico_chacha20_xor(void *data, std::size_t n, const std::uint8_t *key, const std::uint8_t *nonce,
                                     std::uint32_t block);
