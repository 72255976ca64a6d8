package app.foyer.check;

import java.util.List;

/** The list of all rules, by the pass in which they are held against a portal. */
final class Rules {
    /** Beside these, what cannot be read is found while reading: templates, style sheets, YAML. */
    static final List<Rule> SYNTAX = List.of(new WellFormedDrawings());

    static final List<Rule> SHAPE = List.of(
            new TemplateNames(),
            new NoRawOutput(),
            new KnownHelpers(),
            new PlainPartials(),
            new PlainElements(),
            new NoEventHandlers(),
            new NoInlineStyles(),
            new NoEngineAttributes(),
            new QuotedValues(),
            new BalancedBlocks(),
            new LocalAddresses(),
            new NoFormInForm(),
            new MailParts(),
            new KnownFiles(),
            new PlainStyles(),
            new LocalStyles(),
            new KnownProperties(),
            new InertDrawings(),
            new AppIcon());

    /** In the same pass as those of meaning. */
    static final List<RuleOfDrawing> DRAWING =
            List.of(new PartialsExist(), new KnownValues(), new AddressValues(), new UsedTemplates());

    static final List<RuleOfMeaning> MEANING = List.of(
            new PageTemplates(),
            new KnownMails(),
            new AssetsExist(),
            new KnownTexts(),
            new UsedTexts(),
            new UsedValues(),
            new Contrast(),
            new SettingsWithEffect(),
            new OpenWays(),
            new StaffProveTwice());

    private Rules() {}
}
