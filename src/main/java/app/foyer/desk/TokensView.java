package app.foyer.desk;

import app.foyer.desk.Field.Choice;
import app.foyer.desk.Field.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Access tokens as templates know them; the list and a single one have the same names. */
record TokensView(Asked asked, StaffNames names) {
    static final String TICKED = "true";
    private static final String USUAL_DAYS = "90";

    /** A token that was made just now: the only time that it can be read. */
    record Created(AccessToken token, String secret) {}

    /** The box of a scope in the form. */
    static String box(Scope scope) {
        return "scopes-" + scope.id();
    }

    Map<String, Object> list(List<AccessToken> tokens, Optional<Created> created) {
        Map<String, Object> model = model();
        model.put("told", created.<Object>map(this::told).orElse(false));
        model.put("all", tokens.stream().map(this::row).toList());
        model.put("forms", List.of(create()));
        return model;
    }

    Map<String, Object> one(AccessToken token) {
        Map<String, Object> model = model();
        model.put("one", row(token));
        model.put(
                "forms",
                token.counts(asked.now())
                        ? List.of(new ActionForm(asked, path(token), TokensArea.REVOKE, Action.REVOKE_TOKEN).model())
                        : List.of());
        return model;
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("path", asked.path());
        model.put("told", false);
        model.put("all", List.of());
        model.put("one", false);
        model.put("forms", List.of());
        return model;
    }

    private Map<String, Object> row(AccessToken token) {
        Map<String, Object> row = new HashMap<>();
        row.put("path", path(token));
        row.put("name", token.name());
        row.put("owner", names.of(token.owner()));
        row.put(
                "scopes",
                Arrays.stream(Scope.values())
                        .filter(token.scopes()::contains)
                        .map(scope -> Map.of("name", name(scope)))
                        .toList());
        row.put("counts", token.counts(asked.now()));
        row.put("made", asked.times().model(token.made()));
        row.put("expires", asked.times().model(token.expires()));
        row.put("revoked", time(token.revoked()));
        row.put("lastUsed", time(token.lastUsed()));
        return row;
    }

    private Map<String, Object> told(Created created) {
        return Map.of(
                "name",
                created.token().name(),
                "secret",
                created.secret(),
                "expires",
                asked.times().model(created.token().expires()));
    }

    private Map<String, Object> create() {
        ActionForm form = new ActionForm(asked, asked.at(TokensArea.NEW), TokensArea.CREATE, Action.CREATE_TOKEN);
        return form.model(
                Field.of(
                        Kind.TEXT,
                        "name",
                        say("desk.tokens.name"),
                        say("desk.tokens.nameHint"),
                        form.typed("name", "")),
                Field.boxes("scopes", say("desk.tokens.scopes"), ticked(form), scopes()),
                Field.choice("days", say("desk.tokens.days"), form.typed("days", USUAL_DAYS), days()));
    }

    private String ticked(ActionForm form) {
        return Arrays.stream(Scope.values())
                .filter(scope -> form.typed(box(scope), "").equals(TICKED))
                .map(Scope::id)
                .collect(Collectors.joining(" "));
    }

    private List<Choice> scopes() {
        return Arrays.stream(Scope.values())
                .map(scope -> new Choice(scope.id(), name(scope), explained(scope)))
                .toList();
    }

    private List<Choice> days() {
        return TokensArea.DAYS.stream()
                .map(days -> new Choice(days.toString(), asked.words().say("desk.tokens.forDays", "days", days), ""))
                .toList();
    }

    private String name(Scope scope) {
        return say(
                switch (scope) {
                    case READ_CLIENTS -> "desk.tokens.readClients";
                    case HELP_CLIENTS -> "desk.tokens.helpClients";
                    case EMERGENCY_CODES -> "desk.tokens.emergencyCodes";
                    case CHANGE_CLIENTS -> "desk.tokens.changeClients";
                    case EXPORT_CLIENTS -> "desk.tokens.exportClients";
                    case IMPORT_CLIENTS -> "desk.tokens.importClients";
                    case READ_STAFF -> "desk.tokens.readStaff";
                    case CHANGE_STAFF -> "desk.tokens.changeStaff";
                    case INVITE_STAFF -> "desk.tokens.inviteStaff";
                    case READ_SETTINGS -> "desk.tokens.readSettings";
                    case CHANGE_SETTINGS -> "desk.tokens.changeSettings";
                });
    }

    private String explained(Scope scope) {
        return say(
                switch (scope) {
                    case READ_CLIENTS -> "desk.tokens.readClientsExplained";
                    case HELP_CLIENTS -> "desk.tokens.helpClientsExplained";
                    case EMERGENCY_CODES -> "desk.tokens.emergencyCodesExplained";
                    case CHANGE_CLIENTS -> "desk.tokens.changeClientsExplained";
                    case EXPORT_CLIENTS -> "desk.tokens.exportClientsExplained";
                    case IMPORT_CLIENTS -> "desk.tokens.importClientsExplained";
                    case READ_STAFF -> "desk.tokens.readStaffExplained";
                    case CHANGE_STAFF -> "desk.tokens.changeStaffExplained";
                    case INVITE_STAFF -> "desk.tokens.inviteStaffExplained";
                    case READ_SETTINGS -> "desk.tokens.readSettingsExplained";
                    case CHANGE_SETTINGS -> "desk.tokens.changeSettingsExplained";
                });
    }

    private Object time(Optional<Instant> at) {
        return at.<Object>map(asked.times()::model).orElse(false);
    }

    private String path(AccessToken token) {
        return asked.at(token.id().toString());
    }

    private String say(String text) {
        return asked.words().say(text);
    }
}
