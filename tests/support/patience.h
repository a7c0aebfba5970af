#pragma once

#include <QTest>

/// How long QTRY_VERIFY and its kin wait for what has to come. Qt's own five seconds are too few where several test
/// programs share a busy machine; what is true at once is not waited for. Every test is compiled with this header, see
/// portico_test().
namespace portico::test {

inline constexpr int kTryFor = 30'000; // ms

} // namespace portico::test

#undef QTRY_VERIFY
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, ::portico::test::kTryFor)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, ::portico::test::kTryFor)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, ::portico::test::kTryFor)
