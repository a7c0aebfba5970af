#pragma once

// SQL about mails that several stores need, as literals, because SQLite prepares no index for a bound value.

/// That a mail is in one of the states `sending`, `unconfirmed` and `failed`, which few mails are in. alias: "" or "m.",
/// state: a literal. It says first what the partial index mail_attention is made of, in the very same words: SQLite uses
/// it only then, and would else look at every mail that there ever was.
#define MAIL_NEEDS_AN_EYE(alias, state)                                                                                \
    alias "state IN ('sending', 'unconfirmed', 'failed') AND " alias "state = '" state "'"
