package app.foyer.desk;

import java.util.Optional;

/** What a report can show more of, and what can be taken away as a file. */
sealed interface ReportPart {
    /** All that is counted of a span, part by part. */
    record Days() implements ReportPart {
        static final String ID = "days";

        @Override
        public String id() {
            return ID;
        }
    }

    /** Every pause of a span. */
    record LockOuts() implements ReportPart {
        static final String ID = "lock-outs";

        @Override
        public String id() {
            return ID;
        }
    }

    /** Every client with one way in. */
    record Clients(ReportWay way) implements ReportPart {
        @Override
        public String id() {
            return way.id();
        }
    }

    /** As it stands in addresses. */
    String id();

    static Optional<ReportPart> of(String id) {
        return switch (id) {
            case Days.ID -> Optional.of(new Days());
            case LockOuts.ID -> Optional.of(new LockOuts());
            default -> ReportWay.of(id).map(Clients::new);
        };
    }
}
