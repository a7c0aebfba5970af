#include "ui/noticetoast.h"

#include "ui/widgets/toast.h"

#include <utility>

namespace portico {

namespace {

Toast::Kind kindOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::done: return Toast::Kind::done;
    case Notice::Kind::waiting: return Toast::Kind::waiting;
    case Notice::Kind::failed: return Toast::Kind::failed;
    }
    return Toast::Kind::done;
}

} // namespace

NoticeToast::NoticeToast(Notifier &notifier, Toast *toast) : QObject(toast), m_toast(toast)
{
    connect(&notifier, &Notifier::noticed, this, &NoticeToast::show);
    connect(toast, &Toast::actionTriggered, this, &NoticeToast::act);
}

void NoticeToast::show(const Notice &notice)
{
    m_action = notice.action;
    m_toast->tell(kindOf(notice.kind), notice.sentence, notice.actionText);
}

void NoticeToast::act()
{
    if (const auto action = std::exchange(m_action, {}))
        action();
}

} // namespace portico
