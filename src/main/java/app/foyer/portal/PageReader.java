package app.foyer.portal;

import app.foyer.problem.Form;
import app.foyer.problem.Section;
import app.foyer.problem.Shape;
import app.foyer.problem.Wording;
import app.foyer.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads the pages of a manifest. */
final class PageReader {
    /** Paths of the portal that the engine itself answers. */
    private static final Set<String> RESERVED = Set.of("api", "assets", "invitation", "sign-in", "sign-out", "theme");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 40;
    private static final List<ActivityColumn> STANDARD_COLUMNS =
            List.of(ActivityColumn.AT, ActivityColumn.TYPE, ActivityColumn.DETAILS);

    private final Audience audience;
    private final Words words;
    private final QueryReader queries;

    private PageReader(Audience audience, Words words, QueryReader queries) {
        this.audience = audience;
        this.words = words;
        this.queries = queries;
    }

    /**
     * The pages.
     *
     * @param audience of the portal: some sources are for staff alone
     * @param words in which a page's title may stand instead
     * @param queries reads those of each page
     */
    static List<PortalPage> read(Section manifest, Audience audience, Words words, QueryReader queries) {
        return new PageReader(audience, words, queries).pages(manifest);
    }

    private List<PortalPage> pages(Section manifest) {
        var pages = new ArrayList<PortalPage>();
        var sections = manifest.sections("pages");
        for (var section : sections) {
            var page = page(section);
            if (pages.stream().anyMatch(earlier -> earlier.id().equals(page.id()))) {
                section.problem("id", "id-unique", "an earlier page has this id already");
            }
            pages.add(page);
        }
        if (manifest.isSound() && pages.stream().noneMatch(PortalPage::isHome)) {
            manifest.problem("pages", "home-page", "one page must have the id 'home': clients come there first");
        }
        for (int i = 0; i < pages.size(); i++) {
            checkUnder(pages.get(i), sections.get(i), pages);
        }
        return List.copyOf(pages);
    }

    /** Only what the menu lists can be marked there. */
    private static void checkUnder(PortalPage page, Section section, List<PortalPage> pages) {
        var listed = pages.stream()
                .filter(PortalPage::inNavigation)
                .map(PortalPage::id)
                .toList();
        page.under().ifPresent(under -> {
            if (page.inNavigation()) {
                section.problem("under", "key-in-place", "only a page with 'nav: false' has 'under'");
            } else if (!listed.contains(under)) {
                section.problem(
                        "under",
                        "known-page",
                        "the menu lists no page " + Wording.quote(under) + ", " + Wording.suggestion(under, listed));
            }
        });
    }

    private PortalPage page(Section section) {
        var id = section.required("id", name()).orElse("");
        var source = section.choice("source", PageSource.class, PageSource.NONE);
        var columns = section.list("columns", Form.choice(ActivityColumn.class));
        var page = new PortalPage(
                id,
                title(section, id),
                section.optional("template", name()).orElse(id),
                source,
                section.bool("nav", true),
                section.optional("under", name()),
                source == PageSource.ACTIVITY && columns.isEmpty() ? STANDARD_COLUMNS : columns,
                section.list("filters", Form.choice(ActivityFilter.class)),
                queries.read(section));
        section.rejectUnknownKeys();
        check(page, section);
        return page;
    }

    private String title(Section section, String id) {
        // Placeholders are a problem of the text, which is told where it stands.
        return words.find(PortalPage.titleText(id))
                .map(title -> section.text("title", title.filled(UnaryOperator.identity(), name -> name)))
                .orElseGet(() -> section.text("title"));
    }

    private void check(PortalPage page, Section section) {
        if (!section.isSound()) {
            return;
        }
        if (page.source().isForStaff() && audience != Audience.USER) {
            section.problem(
                    "source",
                    "source-for-staff",
                    "only a portal with 'audience: user' may have pages with 'source: "
                            + page.source().id() + "', since it shows other people's accounts");
        }
        if (page.source().isForStaff() && page.isHome()) {
            section.problem(
                    "source",
                    "home-page",
                    "the page 'home' cannot have 'source: " + page.source().id()
                            + "', since what it shows lies below an address of its own: give it a page of its own");
        }
        if (page.source().isForClients() && audience != Audience.CLIENT) {
            section.problem(
                    "source",
                    "source-for-clients",
                    "only a portal with 'audience: client' may have pages with 'source: "
                            + page.source().id() + "', since staff are no clients: " + forStaff(page.source()));
        }
        if (page.source().isForClients() && page.isHome()) {
            section.problem(
                    "source",
                    "home-page",
                    "the page 'home' cannot have 'source: " + page.source().id()
                            + "', since its forms are sent below an address of its own: give it a page of its own");
        }
        if (RESERVED.contains(page.id())) {
            section.problem("id", "path-not-reserved", "'" + page.id() + "' is a path of the engine's own");
        }
        if (page.source() != PageSource.NONE && section.has("queries")) {
            section.problem("queries", "key-in-place", "only a page without 'source' has 'queries'");
        }
        if (page.isHome() && page.source() == PageSource.ACTIVITY) {
            section.problem(
                    "source",
                    "home-page",
                    "the page 'home' cannot have 'source: activity', since it has no address of its own at which to follow"
                            + " what is new: give the activity a page of its own");
        }
        if (page.source() != PageSource.ACTIVITY) {
            for (var key : List.of("columns", "filters")) {
                if (section.has(key)) {
                    section.problem(key, "key-in-place", "only a page with 'source: activity' has '" + key + "'");
                }
            }
        }
    }

    private static String forStaff(PageSource source) {
        return source == PageSource.MESSAGES
                ? "they answer on a page with the source 'mailbox'"
                : "the source 'profile' shows them what is known";
    }

    private static Form<String> name() {
        return new Form<>(
                "value-type",
                "lower-case words joined by dashes, at most " + LONGEST_NAME + " characters",
                new Shape.Text(NAME.pattern()),
                written -> Optional.of(written)
                        .filter(name -> name.length() <= LONGEST_NAME)
                        .filter(NAME.asMatchPredicate()));
    }
}
