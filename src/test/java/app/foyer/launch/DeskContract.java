package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.desk.Scope;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What {@code docs/openapi.yaml} says to programs that work at the desk, tried address by address. */
record DeskContract(TestServer server, Contract contract) {
    private static final JsonObject EMPTY = new JsonObject();

    void holds() {
        DeskProgram all = DeskProgram.with(server, Scope.values());
        clients(all, all.showing("foyer_"));
        staff(all, all.showing("foyer_"));
        settings(all, all.showing("foyer_"));
        files(all, all.showing("foyer_"));
    }

    private void clients(DeskProgram all, DeskProgram none) {
        Account client = server.client();
        String path = "/clients/" + client.id();
        JsonObject sought = new JsonObject().put("sought", client.clientId());
        contract.holds("findClients", 200, all.sends("/clients/search", sought));
        contract.holds("findClients", 401, none.sends("/clients/search", sought));
        contract.holds("client", 200, all.reads(path));
        contract.holds("client", 401, none.reads(path));
        contract.holds("client", 404, all.reads("/clients/nobody"));
        contract.holds("clientActivity", 200, all.reads(path + "/activity"));
        contract.holds("clientActivity", 401, none.reads(path + "/activity"));
        contract.holds("clientActivity", 404, all.reads("/clients/nobody/activity"));
        JsonObject portal = new JsonObject().put("portal", "client-connect");
        contract.holds("helpClient", 200, all.does(client, "emergency-code", portal));
        contract.holds("helpClient", 200, all.does(client, "new-password", EMPTY));
        contract.holds("helpClient", 401, none.does(client, "new-password", EMPTY));
        contract.holds("helpClient", 404, all.does(client, "nothing", EMPTY));
        contract.holds("helpClient", 422, all.sends(path + "/close", EMPTY));
        DeskProgram reader = DeskProgram.of(all.owner(), Scope.READ_CLIENTS);
        DeskProgram helper = DeskProgram.of(all.owner(), Scope.HELP_CLIENTS);
        contract.holds("helpClient", 403, reader.does(client, "close", EMPTY));
        contract.holds("findClients", 403, helper.sends("/clients/search", sought));
        contract.holds("client", 403, helper.reads(path));
        contract.holds("clientActivity", 403, helper.reads(path + "/activity"));
    }

    private void staff(DeskProgram all, DeskProgram none) {
        Account member = server.member(Role.SUPPORT);
        DeskProgram other = DeskProgram.of(all.owner(), Scope.READ_CLIENTS);
        String path = "/staff/" + member.id();
        contract.holds("staff", 200, all.reads("/staff"));
        contract.holds("staff", 401, none.reads("/staff"));
        contract.holds("staff", 403, other.reads("/staff"));
        contract.holds("member", 200, all.reads(path));
        contract.holds("member", 401, none.reads(path));
        contract.holds("member", 403, other.reads(path));
        contract.holds("member", 404, all.reads("/staff/nobody"));
        JsonObject colleague = new JsonObject()
                .put("name", "Bea Colleague")
                .put("email", "bea@contract.example")
                .put("role", "support")
                .put("reason", "Joins the team");
        contract.holds("inviteColleague", 200, all.sends("/staff/invite", colleague));
        contract.holds("inviteColleague", 401, none.sends("/staff/invite", colleague));
        contract.holds("inviteColleague", 403, other.sends("/staff/invite", colleague));
        contract.holds("inviteColleague", 422, all.sends("/staff/invite", colleague));
        contract.holds("changeMember", 200, change(all, path, "close"));
        contract.holds("changeMember", 401, change(none, path, "close"));
        contract.holds("changeMember", 403, change(all, path, "reset-app"));
        contract.holds("changeMember", 404, change(all, path, "nothing"));
        contract.holds("changeMember", 422, change(all, path, "role"));
    }

    /** What is no JSON is not held against anything but its type. */
    private void files(DeskProgram all, DeskProgram none) {
        DeskProgram other = DeskProgram.of(all.owner(), Scope.READ_CLIENTS);
        Reply csv = all.reads("/clients/export");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        contract.seen().add("exportClients 200");
        contract.holds("exportClients", 401, none.reads("/clients/export"));
        contract.holds("exportClients", 403, other.reads("/clients/export"));
        contract.holds("exportClients", 422, all.reads("/clients/export?format=xls"));
        String row = "clientId,name\nFromFile,One\n,Nobody\n";
        contract.holds("importClients", 200, all.sendsFile("/clients/import", "text/csv", row));
        contract.holds("importClients", 401, none.sendsFile("/clients/import", "text/csv", row));
        contract.holds("importClients", 403, other.sendsFile("/clients/import", "text/csv", row));
        contract.holds("importClients", 422, all.sendsFile("/clients/import", "text/plain", row));
        // With a connection of its own each: see ImportByProgramTest.
        contract.seen().addAll(List.of("importClients 409", "importClients 413"));
    }

    private void settings(DeskProgram all, DeskProgram none) {
        DeskProgram other = DeskProgram.of(all.owner(), Scope.READ_CLIENTS);
        String path = "/portals/client-connect";
        for (String[] read : new String[][] {{"portals", ""}, {"settings", "/client-connect"}}) {
            contract.holds(read[0], 200, all.reads("/portals" + read[1]));
            contract.holds(read[0], 401, none.reads("/portals" + read[1]));
            contract.holds(read[0], 403, other.reads("/portals" + read[1]));
        }
        contract.holds("settings", 404, all.reads("/portals/nothing"));
        String old = all.reads(path).body().getString("version");
        JsonObject change = new JsonObject().put("version", old).put("multiFactor.allowEmailDefault", "false");
        Reply saved = contract.holds("saveSettings", 200, all.sends(path + "/settings", change));
        contract.holds("saveSettings", 401, none.sends(path + "/settings", change));
        contract.holds("saveSettings", 403, other.sends(path + "/settings", change));
        contract.holds("saveSettings", 404, all.sends("/portals/nothing/settings", change));
        contract.holds("saveSettings", 409, all.sends(path + "/settings", change));
        contract.holds("saveSettings", 422, all.sends(path + "/settings", EMPTY));

        Reply history = contract.holds("settingsHistory", 200, all.reads(path + "/history"));
        contract.holds("settingsHistory", 401, none.reads(path + "/history"));
        contract.holds("settingsHistory", 403, other.reads(path + "/history"));
        contract.holds("settingsHistory", 404, all.reads("/portals/nothing/history"));
        String save = history.body().getJsonArray("saves").getJsonObject(0).getString("id");
        JsonObject stale = new JsonObject().put("version", old).put("save", save);
        JsonObject undo = stale.copy().put("version", saved.body().getString("version"));
        contract.holds("undoSettings", 409, all.sends(path + "/undo", stale));
        contract.holds("undoSettings", 422, all.sends(path + "/undo", EMPTY));
        contract.holds("undoSettings", 401, none.sends(path + "/undo", undo));
        contract.holds("undoSettings", 403, other.sends(path + "/undo", undo));
        contract.holds("undoSettings", 404, all.sends("/portals/nothing/undo", undo));
        contract.holds("undoSettings", 200, all.sends(path + "/undo", undo));

        JsonObject client = new JsonObject().put("client", server.client().clientId());
        contract.holds("previewSignIn", 200, all.sends(path + "/preview", client));
        contract.holds(
                "previewSignIn", 200, all.sends(path + "/preview", client.copy().put("multiFactor.method", "none")));
        contract.holds("previewSignIn", 401, none.sends(path + "/preview", client));
        contract.holds("previewSignIn", 403, other.sends(path + "/preview", client));
        contract.holds("previewSignIn", 404, all.sends("/portals/nothing/preview", client));
        contract.holds("previewSignIn", 422, all.sends(path + "/preview", EMPTY));
    }

    private static Reply change(DeskProgram program, String path, String action) {
        return program.sends(path + "/" + action, new JsonObject().put("reason", "Left"));
    }
}
