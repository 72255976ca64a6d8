package app.foyer.desk;

/** The texts of reports, by their ids. */
final class ReportWords {
    private ReportWords() {}

    static String title(ReportPart part) {
        if (part instanceof ReportPart.Clients clients) {
            return switch (clients.way()) {
                case APP -> "desk.reports.app";
                case EMAIL -> "desk.reports.email";
                case NONE -> "desk.reports.none";
                case DISABLED -> "desk.reports.disabled";
                case NEVER -> "desk.reports.never";
            };
        }
        return part instanceof ReportPart.LockOuts ? "desk.reports.lockOuts" : "desk.reports.days";
    }

    static String explained(ReportWay way) {
        return switch (way) {
            case APP -> "desk.reports.appExplained";
            case EMAIL -> "desk.reports.emailExplained";
            case NONE -> "desk.reports.noneExplained";
            case DISABLED -> "desk.reports.disabledExplained";
            case NEVER -> "desk.reports.neverExplained";
        };
    }

    static String span(ReportSpan span) {
        return switch (span) {
            case WEEK -> "desk.reports.week";
            case MONTH -> "desk.reports.month";
            case QUARTER -> "desk.reports.quarter";
        };
    }
}
