package app.foyer.check;

import app.foyer.check.Element.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges what stands where a browser expects an address. */
final class Addresses {
    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "poster",
            "srcset",
            "imagesrcset",
            "data",
            "cite",
            "background",
            "ping",
            "manifest",
            "longdesc",
            "icon",
            "xlink:href",
            "codebase",
            "usemap",
            "profile",
            "classid",
            "archive");

    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern DISGUISE = Pattern.compile("(?i)&(?!amp;)|\\\\|%(2e|2f|5c|00)|[\\x00-\\x1f\\x7f]");
    private static final Pattern GAPS = Pattern.compile(Markup.GAP + "+");
    private static final Pattern OUTWARDS = Pattern.compile("(^|/)\\.\\.(/|$|[?#])");
    private static final Set<String> HARMLESS = Set.of("tel", "mailto");

    private final String portalId;
    private final boolean isMail;

    Addresses(String portalId, boolean isMail) {
        this.portalId = portalId;
        this.isMail = isMail;
    }

    static boolean has(Attribute attribute) {
        return ATTRIBUTES.contains(attribute.lowerName());
    }

    /** The addresses in an attribute: some may hold several. */
    static List<String> of(Attribute attribute) {
        return attribute.lowerName().endsWith("srcset")
                ? Stream.of(attribute.value().split(","))
                        .map(candidate -> candidate.strip().split("\\s", 2)[0])
                        .toList()
                : List.of(attribute.value().strip());
    }

    /**
     * What is wrong with an address, if anything is.
     *
     * @param address as written, with every value a {@link Markup#VALUE}
     * @param first the path of the value that the address begins with, empty when it begins with none
     */
    Optional<Fault> fault(String address, String first) {
        int gap = address.indexOf(Markup.GAP);
        if (gap >= 0 && !isAnchored(address.substring(0, gap), first)) {
            return Optional.of(new Fault(
                    "path-stays-inside",
                    "begin the address plainly, such as {{portal.path}}/, before any block in it"));
        }
        return gap < 0
                ? judged(address, first)
                : judged(GAPS.matcher(address).replaceAll(""), first)
                        .or(() -> judged(GAPS.matcher(address).replaceAll("/"), first));
    }

    /** Whether it is settled where an address leads, whatever comes behind. */
    private boolean isAnchored(String start, String first) {
        return first.equals("portal.path")
                ? start.matches("(?s)" + Markup.VALUE + "+[/?#].*")
                : start.matches("(?s)([#?]|/assets/|/" + portalId + "/|tel:|mailto:).*");
    }

    private Optional<Fault> judged(String address, String first) {
        if (DISGUISE.matcher(address).find()) {
            return Optional.of(
                    new Fault("no-remote-url", "write the address plainly, without escapes and backslashes"));
        }
        var scheme = SCHEME.matcher(address);
        if (scheme.matches() && !HARMLESS.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            return remote();
        }
        if (scheme.matches() || address.isEmpty() || address.startsWith("#")) {
            return Optional.empty();
        }
        if (address.startsWith("//")) {
            return remote();
        }
        return isMail ? remote() : path(address, first);
    }

    private Optional<Fault> remote() {
        return Optional.of(
                new Fault(
                        "no-remote-url",
                        isMail
                                ? "a mail with codes leads nowhere, so that clients never learn to follow one: only tel: and mailto: "
                                        + "may stand here"
                                : "nothing is loaded from elsewhere and no link leads there, only tel: and mailto: may stand here"));
    }

    private Optional<Fault> path(String address, String first) {
        boolean leaves = OUTWARDS.matcher(address).find();
        boolean inside = !address.startsWith("/")
                || address.startsWith("/assets/")
                || address.equals("/" + portalId)
                || address.startsWith("/" + portalId + "/");
        boolean goesOn = !first.equals("portal.path")
                || address.replaceFirst("^" + Markup.VALUE + "+", "").matches("([/?#].*)?");
        return leaves || !inside || !goesOn
                ? Optional.of(new Fault(
                        "path-stays-inside",
                        "a path stays in the portal or in /assets/, begin it with {{portal.path}}/"))
                : Optional.empty();
    }

    /** What is wrong with an address, and by which rule. */
    record Fault(String rule, String message) {}
}
