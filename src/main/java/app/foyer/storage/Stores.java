package app.foyer.storage;

import app.foyer.account.Passwords;
import app.foyer.account.StaffAccounts;
import app.foyer.activity.Activities;
import app.foyer.demo.SampleStore;
import app.foyer.desk.AccessTokens;
import app.foyer.desk.Clients;
import app.foyer.desk.PortalFigures;
import app.foyer.desk.Reports;
import app.foyer.desk.Standings;
import app.foyer.email.EmailCodes;
import app.foyer.email.Outbox;
import app.foyer.emergency.EmergencyCodes;
import app.foyer.invitation.Invitations;
import app.foyer.message.ClientMessages;
import app.foyer.message.Mailbox;
import app.foyer.otp.Authenticators;
import app.foyer.preference.Factors;
import app.foyer.preference.Preferences;
import app.foyer.release.KeptVersions;
import app.foyer.session.Sessions;
import app.foyer.settings.SettingsSaves;
import app.foyer.signin.PasswordChanges;
import app.foyer.signin.SignIns;
import app.foyer.transfer.ManyClients;
import app.foyer.update.UpdateQueue;
import app.foyer.update.UpdateRequests;

/** Every feature's store, over one database. */
public record Stores(
        Database database,
        Passwords passwords,
        StaffAccounts staff,
        Invitations invitations,
        Clients clients,
        Standings standings,
        PortalFigures portalFigures,
        Authenticators authenticators,
        EmailCodes emailCodes,
        EmergencyCodes emergencyCodes,
        Outbox outbox,
        Preferences preferences,
        Factors factors,
        Sessions sessions,
        SignIns signIns,
        PasswordChanges passwordChanges,
        Activities activities,
        KeptVersions versions,
        SettingsSaves settingsSaves,
        AccessTokens accessTokens,
        UpdateRequests updateRequests,
        UpdateQueue updateQueue,
        ClientMessages clientMessages,
        Mailbox mailbox,
        Reports reports,
        ManyClients manyClients,
        SampleStore samples) {

    public static Stores over(Database database) {
        return new Stores(
                database,
                new PgPasswords(database),
                new PgStaff(database),
                new PgInvitations(database),
                new PgClients(database),
                new PgStandings(database),
                new PgPortalFigures(database),
                new PgAuthenticators(database),
                new PgEmailCodes(database),
                new PgEmergencyCodes(database),
                new PgOutbox(database),
                new PgPreferences(database),
                new PgFactors(database),
                new PgSessions(database),
                new PgSignIns(database),
                new PgPasswordChanges(database),
                new PgActivities(database),
                new PgKeptVersions(database),
                new PgSettingsSaves(database),
                new PgAccessTokens(database),
                new PgUpdateRequests(database),
                new PgUpdateQueue(database),
                new PgClientMessages(database),
                new PgMailbox(database),
                new PgReports(database),
                new PgManyClients(database),
                new PgSamples(database));
    }
}
