package app.foyer.desk;

import app.foyer.desk.PortalFigures.All;
import app.foyer.desk.PortalPage.Previewed;
import app.foyer.desk.PortalStates.State;
import app.foyer.identity.AccountId;
import app.foyer.portal.Audience;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.portal.Portal;
import app.foyer.problem.Problem;
import app.foyer.problem.Shape;
import app.foyer.settings.AdminSettings.DiffLine;
import app.foyer.settings.AdminSettings.History;
import app.foyer.settings.AdminSettings.PortalSettings;
import app.foyer.settings.AdminSettings.Setting;
import app.foyer.settings.AdminSettings.Told;
import app.foyer.signin.PortalRules;
import app.foyer.signin.Prospect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Portals and their settings as programs are told of them. */
final class PortalFacts {
    private PortalFacts() {}

    static Map<String, Object> all(List<State> states, All counted) {
        return Map.of(
                "portals", states.stream().map(state -> row(state, counted)).toList());
    }

    private static Map<String, Object> row(State state, All counted) {
        Map<String, Object> facts = state(state);
        boolean forClients = state.served()
                .filter(portal -> portal.audience() == Audience.CLIENT)
                .isPresent();
        facts.put("clients", forClients ? clients(state, counted) : null);
        return facts;
    }

    private static Map<String, Object> clients(State state, All counted) {
        return Map.of(
                "app", counted.at(state.id()).app(),
                "email", counted.emailAt(state.id()),
                "none", counted.noneAt(state.id()),
                "disabled", counted.disabled());
    }

    /** One portal, with what can be set and by what version of the file. */
    static Map<String, Object> one(State state, PortalSettings read) {
        Map<String, Object> facts = state(state);
        facts.put("version", Loaded.written(read.snapshot()));
        facts.put("settings", read.settings().stream().map(PortalFacts::setting).toList());
        return facts;
    }

    private static Map<String, Object> state(State state) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", state.id().value());
        facts.put("name", state.served().map(Portal::name).orElse(null));
        facts.put(
                "audience", state.served().map(portal -> portal.audience().id()).orElse(null));
        facts.put("serves", state.served().map(Portal::version).orElse(null));
        facts.put("since", state.since().toString());
        facts.put("problems", lines(state.problems()));
        return facts;
    }

    private static Map<String, Object> setting(Setting setting) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("key", setting.key().toString());
        facts.put("value", setting.value());
        facts.put("standard", setting.standard());
        facts.put("set", setting.isSet());
        facts.put("choices", setting.shape() instanceof Shape.Word word ? word.known() : null);
        return facts;
    }

    static List<String> lines(List<Problem> problems) {
        return problems.stream().map(Problem::line).toList();
    }

    static List<Map<String, Object>> diff(List<DiffLine> lines) {
        return lines.stream()
                .map(line -> Map.<String, Object>of("kind", line.kind().id(), "text", line.text()))
                .toList();
    }

    static Map<String, Object> history(History history, Map<AccountId, String> names) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "saves", history.saves().stream().map(told -> save(told, names)).toList());
        facts.put("next", history.next().map(String::valueOf).orElse(null));
        return facts;
    }

    private static Map<String, Object> save(Told told, Map<AccountId, String> names) {
        AccountId who = told.save().account();
        return Map.of(
                "id", told.save().id().toString(),
                "at", told.save().at().toString(),
                "by", names.getOrDefault(who, who.toString()),
                "foundOther", told.foundOther(),
                "changes",
                        told.differences().stream()
                                .map(change -> {
                                    Map<String, Object> facts = new LinkedHashMap<>();
                                    facts.put("key", change.key());
                                    facts.put("before", change.before().orElse(null));
                                    facts.put("after", change.after().orElse(null));
                                    return facts;
                                })
                                .toList());
    }

    /** What a client would be asked for by settings that need not be saved. */
    static Map<String, Object> way(Audience audience, MultiFactorSettings settings, Previewed previewed) {
        Prospect prospect = Prospect.of(PortalRules.of(audience, settings), previewed.channels());
        return Map.of(
                "next", ClientFacts.ahead(prospect),
                "why", prospect.why().id(),
                "emailCode", prospect.emailCode().permits(),
                "emailDefault", prospect.emailDefault().permits(),
                "emergencyCode", prospect.emergencyCode().permits());
    }
}
