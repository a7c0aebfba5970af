#pragma once

#include "app/store/clientstore.h"

#include <QString>

#include <optional>

namespace portico {

/// The type that a word of an import file means: Individual, Couple, Business, Trust, and what other programs write
/// for these ("Person", "Married filing jointly", "S-Corp", "Estate", …), in any case. Nothing for other words.
std::optional<ClientType> clientTypeFromWord(const QString &word);

/// Whether a word of an import file means an active client (Active) or not (Inactive, Archived, Former, Closed).
/// Nothing for other words.
std::optional<bool> activeFromWord(const QString &word);

/// The type of a client whose file does not say it, guessed from its name and the name of one of its contacts (empty
/// where there is none). The first that applies:
///  1. a legal form or a word for a business in the name (LLC, GmbH, & Co, Dental, …): business;
///  2. Trust or Estate among its words ("Real Estate" aside): trust;
///  3. "Jane & Tom Finch", with a contact of that last name who is one of the two: couple;
///  4. another "&" or "and" between its words, or a digit in it: business;
///  5. a contact who shares no word with it: business; one who shares a word: individual;
///  6. without a contact, two to four words that begin with capitals, or "Finch, Jane": individual; else business.
ClientType guessClientType(const QString &client, const QString &contact);

} // namespace portico
