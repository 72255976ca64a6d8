package app.foyer.view;

import app.foyer.text.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Amounts and days from queries, told as a client reads them. What is neither is shown as it is. */
final class Figures {
    private static final int DATE = "2026-11-23".length();

    private Figures() {}

    static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** <code>{{money balance "NZD"}}</code>: an amount, as people write it where that is the currency. */
    record Amount(Value amount, Currency currency) implements Value {
        @Override
        public Object in(Scope scope) {
            Object value = amount.in(scope);
            try {
                return format(scope.words()).format(new BigDecimal(String.valueOf(value)));
            } catch (NumberFormatException text) {
                return value;
            }
        }

        /** A currency begins with its country, so that dollars are $ at home. */
        private NumberFormat format(Words words) {
            String country = currency.getCurrencyCode().substring(0, 2);
            NumberFormat format =
                    NumberFormat.getCurrencyInstance(new Locale(words.language().getLanguage(), country));
            format.setCurrency(currency);
            return format;
        }
    }

    /** <code>{{date day}}</code>: a day that SQL wrote as 2026-11-23, with or without a time behind it. */
    record Day(Value day) implements Value {
        @Override
        public Object in(Scope scope) {
            Object value = day.in(scope);
            String written = String.valueOf(value);
            try {
                LocalDate date = LocalDate.parse(written.substring(0, Math.min(DATE, written.length())));
                return ClientTimes.date(date, scope.words());
            } catch (DateTimeException text) {
                return value;
            }
        }
    }
}
