#pragma once

namespace portico {

/// How wide a column of statuses has to be in this language, at the 13 px base font, so that no status is cut off: of a
/// client's portal, and of a mail.
int portalColumnWidth();
/// The same of a portal user.
int portalUserColumnWidth();
int mailStateColumnWidth();

} // namespace portico
