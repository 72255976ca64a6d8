package app.foyer.portal;

import java.util.List;
import java.util.Optional;

/**
 * One page of a portal.
 *
 * @param title in the portal's first language
 * @param template the name of the template in the folder {@code pages}, without its ending
 * @param inNavigation whether the portal's menu lists it
 * @param under the page whose place in the menu is marked while this one is shown, since the menu does not list it
 * @param columns what is shown of each activity event; only of a page whose source is the activity
 * @param filters the kinds of activity that can be shown alone, in this order
 * @param queries whose rows the template is given, each under its name
 */
public record PortalPage(
        String id,
        String title,
        String template,
        PageSource source,
        boolean inNavigation,
        Optional<String> under,
        List<ActivityColumn> columns,
        List<ActivityFilter> filters,
        List<PortalQuery> queries) {
    /** The page that a signed-in client comes to first; every portal has it. */
    public static final String HOME = "home";

    private static final String TITLE_FROM = "pages.";
    private static final String TITLE_TO = ".title";

    /** The page's path below the portal's own, with nothing for the home page. */
    public String path() {
        return isHome() ? "" : id;
    }

    /** The id of the text that is its title, where the portal has one in several languages. */
    public String titleText() {
        return titleText(id);
    }

    static String titleText(String page) {
        return TITLE_FROM + page + TITLE_TO;
    }

    static boolean isTitleText(String text) {
        return text.startsWith(TITLE_FROM) && text.endsWith(TITLE_TO);
    }

    public boolean isHome() {
        return id.equals(HOME);
    }
}
