package app.foyer.web;

import java.util.List;

/** The demo's inbox, as {@code /dev/mail} shows it. Exists in a demo only. */
@FunctionalInterface
public interface DevInbox {

    /** All mails, newest first; blocking. */
    List<DevMail> messages();
}
