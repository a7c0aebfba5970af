#pragma once

namespace portico {

/// Makes libsodium ready; costs nothing after the first call. Any thread. A system without randomness ends the program,
/// because nothing that follows would be safe.
void initSodium();

} // namespace portico
