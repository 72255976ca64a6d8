package app.foyer.transfer;

import app.foyer.account.Identifier;
import app.foyer.account.StoredHash;
import app.foyer.account.Typed;
import app.foyer.identity.PortalId;
import app.foyer.otp.SharedSecret;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes sense of one row on its own, and finds everything that is wrong with it. */
final class RowReader {
    /** Where bytes were no UTF-8, the decoder puts this. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s-]+|=+$");

    private final Columns columns;
    private final Cells cells;
    private final List<RowProblem> problems = new ArrayList<>();

    private RowReader(Columns columns, Cells cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** The row, or else what is wrong with it. */
    record Reading(Optional<ClientRow> row, List<RowProblem> problems) {}

    static Reading read(Columns columns, Cells cells) {
        RowReader reader = new RowReader(columns, cells);
        ClientRow row = reader.row();
        return reader.problems.isEmpty()
                ? new Reading(Optional.of(row), List.of())
                : new Reading(Optional.empty(), reader.problems);
    }

    private ClientRow row() {
        cells.said().forEach((column, said) -> {
            if (said.value().filter(RowReader::isUnreadable).isPresent()) {
                complain(column, "has characters that cannot be read; save the file as UTF-8");
            }
        });
        return new ClientRow(
                cells.line(),
                clientId(),
                checked(Columns.WEB_USER_ID, RowReader::isIdentifier, "is longer than 100 characters"),
                needed(checked(Columns.NAME, Typed::isName, "is longer than 200 characters"), Columns.NAME),
                checked(Columns.EMAIL, Typed::isEmail, "is no address, expected one like name@example.co.nz"),
                yes(Columns.EMAIL_CONFIRMED, "yes", "no"),
                checked(Columns.PHONE, Typed::isPhone, "is no number, expected one like +64 21 123 4567"),
                needed(zone(), Columns.TIME_ZONE),
                yes(Columns.STATUS, "active", "closed"),
                yes(Columns.MUST_CHANGE_PASSWORD, "yes", "no"),
                passwordHash(),
                secrets());
    }

    /** Half a pair stands for no character, and no database takes it. */
    private static boolean isUnreadable(String text) {
        return text.codePoints()
                .anyMatch(each ->
                        each == REPLACEMENT || (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE));
    }

    private String clientId() {
        Said<String> said = checked(Columns.CLIENT_ID, RowReader::isIdentifier, "is longer than 100 characters");
        if (said.value().isEmpty() && problems.isEmpty()) {
            complain(Columns.CLIENT_ID, "is empty, and without it nobody knows whose row this is");
        }
        return said.value().orElse("");
    }

    private static boolean isIdentifier(String text) {
        return text.length() <= Identifier.MAX_LENGTH;
    }

    private Said<String> checked(String column, Predicate<String> holds, String otherwise) {
        Said<String> said = cells.at(column).map(RowReader::line);
        if (said.value().filter(String::isEmpty).isPresent()) {
            return Said.nothing();
        }
        if (said.value().filter(holds.negate()).isPresent()) {
            complain(column, otherwise);
        }
        return said;
    }

    /** What is there of everybody cannot be taken away. */
    private <T> Optional<T> needed(Said<T> said, String column) {
        if (said.isSaid() && said.value().isEmpty()) {
            complain(column, "cannot be taken away, leave the cell empty to keep it as it is");
        }
        return said.value();
    }

    private Optional<Boolean> yes(String column, String yes, String no) {
        Said<String> said = cells.at(column).map(text -> text.strip().toLowerCase(Locale.ROOT));
        Optional<String> text = needed(said, column);
        boolean words = yes.equals("yes");
        boolean is = text.filter(word -> word.equals(yes) || (words && word.equals("true")))
                .isPresent();
        boolean isNot = text.filter(word -> word.equals(no) || (words && word.equals("false")))
                .isPresent();
        if (text.isPresent() && !is && !isNot) {
            complain(column, "is neither '" + yes + "' nor '" + no + "', as expected");
        }
        return text.map(word -> is);
    }

    private Said<ZoneId> zone() {
        Said<String> said = cells.at(Columns.TIME_ZONE).map(String::strip);
        try {
            return said.map(RowReader::zone);
        } catch (DateTimeException unknown) {
            complain(Columns.TIME_ZONE, "is no time zone, expected one like Pacific/Auckland");
            return Said.nothing();
        }
    }

    /** An offset would be wrong for half of the year. */
    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new DateTimeException("unknown");
        }
        return ZoneId.of(name);
    }

    private Optional<String> passwordHash() {
        Optional<String> hash = needed(cells.at(Columns.PASSWORD_HASH).map(String::strip), Columns.PASSWORD_HASH);
        hash.flatMap(StoredHash::flaw)
                .ifPresent(flaw -> complain(
                        Columns.PASSWORD_HASH,
                        switch (flaw) {
                            case UNKNOWN ->
                                "is of no kind that is taken, expected $argon2id$…, $2b$… (or 2a, 2y), $pbkdf2-sha256$… or"
                                        + " $pbkdf2-sha512$…";
                            case MALFORMED -> "is not written as its kind is; perhaps a part of it is missing";
                            case TOO_COSTLY ->
                                "costs too much to check, see docs/operators.md for the limits; leave it out, and have the client"
                                        + " choose a new password";
                        }));
        return hash;
    }

    private Map<PortalId, SharedSecret> secrets() {
        Optional<SharedSecret> everywhere = secret(Columns.TOTP_SECRET);
        Map<PortalId, SharedSecret> secrets = new HashMap<>();
        for (PortalId portal : columns.portals()) {
            Optional<SharedSecret> own = secret(Columns.secretAt(portal));
            own.or(() -> everywhere).ifPresent(secret -> secrets.put(portal, secret));
        }
        return secrets;
    }

    private Optional<SharedSecret> secret(String column) {
        Optional<String> text = needed(cells.at(column), column);
        try {
            return text.map(written -> BETWEEN_GROUPS
                            .matcher(written.strip())
                            .replaceAll("")
                            .toUpperCase(Locale.ROOT))
                    .map(SharedSecret::new);
        } catch (IllegalArgumentException refused) {
            complain(
                    column,
                    "is no secret of at least 128 bits in Base32, which has 26 characters or more of A to Z and"
                            + " 2 to 7; leave it out, and the client sets an app up at the next sign-in");
            return Optional.empty();
        }
    }

    private static String line(String typed) {
        return SPACES.matcher(typed).replaceAll(" ").strip();
    }

    private void complain(String column, String what) {
        problems.add(new RowProblem(cells.line(), "'" + column + "' " + what));
    }
}
