package app.foyer.view;

import app.foyer.problem.SourceLocation;
import app.foyer.view.Value.Literal;
import app.foyer.view.Value.Start;
import com.github.jknack.handlebars.internal.HbsParser;
import com.github.jknack.handlebars.internal.HbsParserBaseVisitor;
import com.github.jknack.handlebars.internal.antlr.Token;
import com.github.jknack.handlebars.internal.antlr.tree.TerminalNode;
import com.google.common.base.Splitter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what stands in the tags of one template: paths, literals and calls of helpers. */
final class ValueReader extends HbsParserBaseVisitor<Value> {
    private static final Splitter PARTS = Splitter.onPattern("[./]").omitEmptyStrings();
    private static final String OUT = "../";

    private final String template;

    /**
     * For one template.
     *
     * @param template by which name its places are told
     */
    ValueReader(String template) {
        this.template = template;
    }

    /** A value alone, or what a helper makes of some. */
    Value called(HbsParser.SexprContext inner) {
        if (inner.param().isEmpty() && inner.hash().isEmpty()) {
            return path(inner.QID());
        }
        return switch (inner.QID().getText()) {
            case "eq" -> equal(inner);
            case "t" -> text(inner);
            case "tel" -> new Value.Made(Links::telephone, only(inner), place(inner.QID()));
            case "moment" -> new Value.Made(Links::moment, only(inner), place(inner.QID()));
            case "strong" -> new Value.Made(Links::strong, only(inner), place(inner.QID()));
            case "money" -> amount(inner);
            case "date" -> new Figures.Day(only(inner));
            case "plural" -> plural(inner);
            case "mask" -> new Mask(only(inner), place(inner.QID()));
            default -> throw unknownHelper(inner);
        };
    }

    private Value amount(HbsParser.SexprContext call) {
        if (call.param().size() != 2 || !call.hash().isEmpty() || !(visit(call.param(1)) instanceof Literal currency)) {
            throw problem(call, "money takes an amount and a currency, such as {{money owed \"NZD\"}}");
        }
        return new Figures.Amount(
                visit(call.param(0)),
                Figures.currency(currency.value().toString())
                        .orElseThrow(() -> problem(
                                call, "'" + currency.value() + "' is no currency, expected a code such as NZD")));
    }

    private Value plural(HbsParser.SexprContext call) {
        var wordings = named(call.hash());
        if (call.param().size() != 1 || !wordings.keySet().equals(Set.of("one", "other"))) {
            throw problem(
                    call, "plural takes a number and two wordings, such as {{plural days one=\"day\" other=\"days\"}}");
        }
        return new Plural(visit(call.param(0)), wordings.get("one"), wordings.get("other"), place(call.QID()));
    }

    private Value equal(HbsParser.SexprContext call) {
        if (call.param().size() != 2 || !call.hash().isEmpty()) {
            throw problem(call, "eq compares two values");
        }
        return new Value.Equal(visit(call.param(0)), visit(call.param(1)));
    }

    private Value text(HbsParser.SexprContext call) {
        if (call.param().size() != 1 || !(visit(call.param(0)) instanceof Literal id)) {
            throw problem(call, "write out which text, such as {{t \"home.greeting\"}}");
        }
        return new SpokenText(id.value().toString(), named(call.hash()), place(call.QID()));
    }

    /** The one value that a block is about, or that a helper makes something of. */
    Value only(HbsParser.SexprContext head) {
        if (head.param().size() != 1 || !head.hash().isEmpty()) {
            throw problem(head, head.QID().getText() + " takes one value");
        }
        return visit(head.param(0));
    }

    Map<String, Value> named(List<HbsParser.HashContext> arguments) {
        Map<String, Value> named = new LinkedHashMap<>();
        arguments.forEach(argument -> named.put(argument.QID().getText(), visit(argument.param())));
        return named;
    }

    @Override
    public Value visitStringParam(HbsParser.StringParamContext text) {
        return new Literal(unquoted(text.getText()).replace("\\\"", "\""));
    }

    @Override
    public Value visitCharParam(HbsParser.CharParamContext text) {
        return new Literal(unquoted(text.getText()).replace("\\'", "'"));
    }

    @Override
    public Value visitNumberParam(HbsParser.NumberParamContext number) {
        String written = number.getText();
        return new Literal(
                written.contains(".") ? (Object) Double.valueOf(written) : (Object) Integer.valueOf(written));
    }

    @Override
    public Value visitBoolParam(HbsParser.BoolParamContext yesOrNo) {
        return new Literal(Boolean.valueOf(yesOrNo.getText()));
    }

    @Override
    public Value visitRefParam(HbsParser.RefParamContext path) {
        return path(path.QID());
    }

    @Override
    public Value visitSubParamExpr(HbsParser.SubParamExprContext call) {
        return called(call.sexpr());
    }

    Value path(TerminalNode path) {
        String written = path.getText();
        int levels = 0;
        while (written.startsWith(OUT, levels * OUT.length())) {
            levels++;
        }
        String rest = written.substring(levels * OUT.length());
        if (rest.equals("..")) {
            levels++;
        }
        List<String> parts = PARTS.splitToList(rest);
        boolean isRoot = rest.equals("@root") || rest.startsWith("@root.");
        boolean isHere =
                parts.isEmpty() || rest.startsWith("./") || parts.get(0).equals("this");
        int skipped = isRoot || (!parts.isEmpty() && parts.get(0).equals("this")) ? 1 : 0;
        return new Value.Path(
                written,
                place(path),
                levels,
                isRoot ? Start.ROOT : isHere ? Start.HERE : Start.ANYWHERE,
                List.copyOf(parts.subList(skipped, parts.size())));
    }

    SourceLocation place(TerminalNode node) {
        return place(node.getSymbol());
    }

    SourceLocation place(Token token) {
        return new SourceLocation(template, token.getLine(), token.getCharPositionInLine() + 1);
    }

    BrokenTemplateException unknownHelper(HbsParser.SexprContext call) {
        return problem(call, "missing variable or helper '" + call.QID().getText() + "'");
    }

    private BrokenTemplateException problem(HbsParser.SexprContext call, String what) {
        return new BrokenTemplateException(place(call.QID()), what);
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }
}
