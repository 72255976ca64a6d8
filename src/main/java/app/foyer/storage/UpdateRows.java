package app.foyer.storage;

import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.update.UpdateKind;
import app.foyer.update.UpdateRequest;
import app.foyer.update.UpdateState;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;

/** Update requests as rows. */
final class UpdateRows {
    /** What is known now of what the request {@code r} is about, in account {@code a}. */
    static final String NOW =
            "case r.kind when 'name' then a.name when 'address' then a.address when 'phone' then a.phone else a.email end";

    static final String SELECT = """
            select r.id as request_id, r.portal_id, r.kind, r.was, r.wanted, r.state, r.asked_at, r.confirmed_at,
              r.ended_at, r.decided_by, r.answer, %s as now_known, %s
            from update_requests r join accounts a on a.id = r.account_id
            """.formatted(NOW, Columns.ACCOUNT);

    private UpdateRows() {}

    static List<UpdateRequest> of(RowSet<Row> rows) {
        return rows.stream().map(UpdateRows::of).toList();
    }

    static UpdateRequest of(Row row) {
        return new UpdateRequest(
                row.getUUID("request_id"),
                Columns.account(row),
                new PortalId(row.getString("portal_id")),
                UpdateKind.of(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getString("was")),
                row.getString("wanted"),
                Optional.ofNullable(row.getString("now_known")),
                UpdateState.of(row.getString("state")),
                Columns.time(row, "asked_at"),
                Columns.optionalTime(row, "confirmed_at"),
                Columns.optionalTime(row, "ended_at"),
                Optional.ofNullable(row.getUUID("decided_by")).map(AccountId::new),
                Optional.ofNullable(row.getString("answer")));
    }
}
