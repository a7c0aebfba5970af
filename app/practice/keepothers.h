#pragma once

namespace portico {

/// Brings what a person wants of one member of a record and what others wrote since shown together: where the person left
/// it as it was shown, it becomes what it is now. False where both changed it, and differently; then it is left as wanted.
template <typename Record, typename Member>
bool keepOthers(const Record &shown, const Record &now, Record &wanted, Member Record::*member)
{
    if (wanted.*member == shown.*member) {
        wanted.*member = now.*member;
        return true;
    }
    return now.*member == shown.*member || now.*member == wanted.*member;
}

} // namespace portico
