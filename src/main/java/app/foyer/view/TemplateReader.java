package app.foyer.view;

import com.github.jknack.handlebars.internal.HbsLexer;
import com.github.jknack.handlebars.internal.HbsParser;
import com.github.jknack.handlebars.internal.HbsParserBaseVisitor;
import com.github.jknack.handlebars.internal.WhiteSpaceControl;
import com.github.jknack.handlebars.internal.antlr.BaseErrorListener;
import com.github.jknack.handlebars.internal.antlr.CharStreams;
import com.github.jknack.handlebars.internal.antlr.CommonTokenStream;
import com.github.jknack.handlebars.internal.antlr.ParserRuleContext;
import com.github.jknack.handlebars.internal.antlr.RecognitionException;
import com.github.jknack.handlebars.internal.antlr.Recognizer;
import com.github.jknack.handlebars.internal.antlr.atn.PredictionMode;
import com.github.jknack.handlebars.internal.antlr.tree.ParseTreeWalker;
import com.github.jknack.handlebars.internal.antlr.tree.TerminalNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a template into pieces, by the grammar of Handlebars.
 *
 * <p>Handlebars itself walks through its own tree at every drawing, copies what each block prints into the block around
 * it, and resolves each name by way of several objects: a page of twenty rows takes ten times as long.
 */
final class TemplateReader extends HbsParserBaseVisitor<Piece> {
    private static final Piece NOTHING = new Piece.Sequence(List.of());

    private final ValueReader values;
    /** Whether every block is closed by its own name, which is not a matter of the grammar. */
    private boolean isClosed = true;

    private TemplateReader(String name) {
        this.values = new ValueReader(name);
    }

    /**
     * Reads a template.
     *
     * @param name by which its places are told
     * @return empty when it breaks the grammar, of which Handlebars itself tells best
     * @throws BrokenTemplateException when it has something that templates may not have
     */
    static Optional<Piece> read(String name, String content) {
        var broken = new Mistakes();
        var lexer = new HbsLexer(CharStreams.fromString(content), "{{", "}}");
        lexer.removeErrorListeners();
        lexer.addErrorListener(broken);
        var tokens = new CommonTokenStream(lexer);
        var parser = new HbsParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(broken);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL); // as Handlebars does
        var template = parser.template();
        if (broken.any) {
            return Optional.empty();
        }
        new ParseTreeWalker().walk(new WhiteSpaceControl(tokens), template);
        var reader = new TemplateReader(name);
        Piece whole = reader.visit(template);
        return reader.isClosed ? Optional.of(whole) : Optional.empty();
    }

    /** Notices whether there are any. */
    private static final class Mistakes extends BaseErrorListener {
        private boolean any;

        @Override
        public void syntaxError(
                Recognizer<?, ?> reader,
                Object symbol,
                int line,
                int column,
                String message,
                RecognitionException mistake) {
            any = true;
        }
    }

    @Override
    public Piece visitTemplate(HbsParser.TemplateContext template) {
        return visit(template.body());
    }

    @Override
    public Piece visitBody(HbsParser.BodyContext body) {
        List<Piece> pieces = new ArrayList<>();
        body.statement().forEach(statement -> pieces.add(visit(statement.getChild(0))));
        return pieces.size() == 1 ? pieces.get(0) : new Piece.Sequence(List.copyOf(pieces));
    }

    @Override
    public Piece visitText(HbsParser.TextContext text) {
        return written(text.getText());
    }

    /** Braces behind a backslash. */
    @Override
    public Piece visitEscape(HbsParser.EscapeContext escaped) {
        return written(escaped.getText().substring(1));
    }

    @Override
    public Piece visitComment(HbsParser.CommentContext comment) {
        return NOTHING;
    }

    @Override
    public Piece visitVar(HbsParser.VarContext tag) {
        if (tag.DECORATOR() != null) {
            throw refused(tag);
        }
        var inner = tag.sexpr();
        return new Piece.Printed(values.called(inner), values.place(inner.QID()));
    }

    @Override
    public Piece visitTvar(HbsParser.TvarContext tag) {
        throw raw(tag, tag.sexpr());
    }

    @Override
    public Piece visitAmpvar(HbsParser.AmpvarContext tag) {
        throw raw(tag, tag.sexpr());
    }

    @Override
    public Piece visitBlock(HbsParser.BlockContext block) {
        if (block.DECORATOR() != null) {
            throw refused(block);
        }
        isClosed &= block.nameEnd.getText().equals(block.sexpr().QID().getText());
        return block(block.sexpr(), names(block.blockParams()), block.thenBody, otherwise(block.elseBlock()));
    }

    /** Each "else if" is a block of its own within the one before. */
    private Piece otherwise(HbsParser.ElseBlockContext otherwise) {
        var last = otherwise.elseStmt();
        Piece piece = last == null ? NOTHING : visit(last.unlessBody);
        for (int i = otherwise.elseStmtChain().size() - 1; i >= 0; i--) {
            var chained = otherwise.elseStmtChain(i);
            piece = block(chained.sexpr(), names(chained.blockParams()), chained.unlessBody, piece);
        }
        return piece;
    }

    private Piece block(HbsParser.SexprContext head, List<String> names, HbsParser.BodyContext inner, Piece otherwise) {
        Piece body = visit(inner);
        return switch (head.QID().getText()) {
            case "if" -> new Piece.Choice(values.only(head), body, otherwise);
            case "unless" -> new Piece.Choice(values.only(head), otherwise, body);
            case "eq" -> new Piece.Choice(values.called(head), body, otherwise);
            case "with" -> new Piece.Inside(values.only(head), names.stream().findFirst(), body, otherwise);
            case "each" -> new Piece.Loop(values.only(head), names, body, otherwise);
            default -> throw values.unknownHelper(head);
        };
    }

    @Override
    public Piece visitPartial(HbsParser.PartialContext tag) {
        if (!(tag.pexpr() instanceof HbsParser.StaticPathContext partial)) {
            throw refused(tag);
        }
        return new Piece.Partial(
                partial.path.getText(),
                values.place(partial.path),
                Optional.ofNullable(partial.QID(1)).map(values::path),
                values.named(partial.hash()));
    }

    @Override
    public Piece visitUnless(HbsParser.UnlessContext block) {
        throw refused(block);
    }

    @Override
    public Piece visitPartialBlock(HbsParser.PartialBlockContext block) {
        throw refused(block);
    }

    @Override
    public Piece visitRawBlock(HbsParser.RawBlockContext block) {
        throw refused(block);
    }

    @Override
    public Piece visitDelimiters(HbsParser.DelimitersContext tag) {
        throw refused(tag);
    }

    private static Piece written(String text) {
        return new Piece.Written(new Html(text));
    }

    private static List<String> names(HbsParser.BlockParamsContext names) {
        return names == null
                ? List.of()
                : names.QID().stream().map(TerminalNode::getText).toList();
    }

    private BrokenTemplateException raw(ParserRuleContext tag, HbsParser.SexprContext inner) {
        String name = inner.QID().getText();
        return new BrokenTemplateException(
                values.place(tag.getStart()), "raw output of '" + name + "' is not allowed, write {{" + name + "}}");
    }

    private BrokenTemplateException refused(ParserRuleContext tag) {
        return new BrokenTemplateException(
                values.place(tag.getStart()), "templates have values, blocks and partials, but nothing else in braces");
    }
}
