#include "app/store/enginestream.h"

#include <sodium.h>

#include <algorithm>

namespace {

constexpr std::uint64_t kBlock = 64; // bytes
constexpr std::uint64_t kBlocks = std::uint64_t(1) << 32;

} // namespace

extern "C" void portico_chacha20_xor(void *data, std::size_t n, const std::uint8_t *key, const std::uint8_t *nonce,
                                     std::uint32_t block)
{
    // Without it libsodium computes the same, without vectors.
    [[maybe_unused]] static const int ready = sodium_init();
    auto *bytes = static_cast<unsigned char *>(data);
    // The engine begins at a random block, and libsodium ends the program where the count would go past its end.
    const std::uint64_t first = std::min<std::uint64_t>(n, (kBlocks - block) * kBlock);
    crypto_stream_chacha20_ietf_xor_ic(bytes, bytes, first, nonce, block, key);
    if (first < n)
        crypto_stream_chacha20_ietf_xor_ic(bytes + first, bytes + first, n - first, nonce, 0, key);
}
