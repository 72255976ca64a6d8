package app.foyer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.VerticleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The architecture")
class ArchitectureTest {
    /** Each package, and which of the others it may import. The README shows the same table. */
    private static final Map<String, Set<String>> MAY_IMPORT = table("""
            identity
            csv
            secret
            proof
            problem
            bus
            config      problem
            text        problem
            portal      problem text identity
            activity    bus identity
            account     bus identity secret activity
            email       bus identity secret proof activity account
            emergency   bus identity secret proof activity account email
            otp         bus identity secret proof activity account email
            preference  bus identity activity account email
            invitation  bus identity secret activity account email
            session     bus identity secret proof activity account email
            signin      bus identity secret proof portal activity account email emergency otp preference session
            update      bus identity secret proof activity account email session
            message     bus identity secret activity account email session
            theme       problem
            check       problem identity text portal signin theme
            view        problem text portal identity email theme
            query       portal
            release     problem bus identity secret text portal view
            settings    problem bus identity portal activity
            metrics     email release
            desk        csv problem bus identity secret proof text portal view settings activity account email emergency preference invitation session signin update message
            transfer    bus identity secret activity account otp csv
            web         problem bus identity secret proof text portal query view theme activity account invitation preference session signin update message desk
            storage     bus identity secret proof portal query activity account email emergency otp preference invitation session signin update message release settings desk transfer demo
            demo        identity secret proof activity account email otp
            scaffold    problem portal identity
            explain     problem config portal
            command
            scenario    problem identity
            launch      all
            """);

    private static final String OURS = "app.foyer";
    private static final Path SOURCES = Path.of("src/main/java/app/foyer");

    /** Fewer would mean that the rules look at nothing. */
    private static final int CLASSES_AT_LEAST = 300;

    private static final int LONGEST_VERTICLE = 100;

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(OURS);

    @Test
    void is_looked_at_as_a_whole() {
        assertThat(CODE).hasSizeGreaterThan(CLASSES_AT_LEAST);
    }

    // --- the table --------------------------------------------------------------------------------------------------

    static Stream<Arguments> rows() {
        return MAY_IMPORT.entrySet().stream().map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    @ParameterizedTest(name = "{0} imports only {1}")
    @MethodSource("rows")
    void a_package_imports_only_what_the_table_says(String name, Set<String> others) {
        String[] allowed = Stream.concat(Stream.of(name), others.stream())
                .map(ArchitectureTest::below)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(below(name))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(OURS + "..").or(resideInAnyPackage(allowed)))
                .check(CODE);
    }

    @Test
    void the_table_lists_every_package_and_no_other() {
        Stream<String> packages =
                CODE.getPackage(OURS).getSubpackages().stream().map(JavaPackage::getRelativeName);
        assertThat(packages).containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }

    @Test
    void the_readme_repeats_the_table() {
        Map<String, Set<String>> readme = new LinkedHashMap<>();
        for (List<String> row : Readme.table("Packages")) {
            List<String> others = row.get(2).equals("all") ? all() : Readme.names(row.get(2));
            for (String name : Readme.names(row.get(0))) {
                readme.put(name, new LinkedHashSet<>(others));
            }
        }
        readme.get("launch").remove("launch");
        assertThat(readme).isEqualTo(MAY_IMPORT);
        assertThat(readme.keySet())
                .allSatisfy(name -> assertThat(SOURCES.resolve(name)).isDirectory());
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching(OURS + ".(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void a_type_is_public_only_where_another_package_uses_it() {
        Stream<String> needless = CODE.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isEquivalentTo(Main.class))
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .allMatch(use -> use.getOriginClass().getPackage().equals(type.getPackage())))
                .map(JavaClass::getName);
        assertThat(needless).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_package_says_in_one_sentence_what_it_is(String name) throws IOException {
        Path file = SOURCES.resolve(name).resolve("package-info.java");
        assertThat(file).isRegularFile();
        assertThat(firstParagraphOfJavadoc(Files.readString(file)))
                .endsWith(".")
                .doesNotContain(". ");
    }

    // --- who knows what ---------------------------------------------------------------------------------------------

    @Test
    void only_web_sees_http() {
        DescribedPredicate<JavaClass> templates = resideInAPackage("io.vertx.ext.web.templ.handlebars..")
                .as("the template engine, which lives beside the web but serves nothing");
        noClasses()
                .that()
                .resideOutsideOfPackage(below("web"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.vertx.ext.web..", "io.vertx.core.http..", "com.sun.net.httpserver..")
                                .and(not(templates)))
                .check(CODE);
    }

    @Test
    void only_storage_speaks_to_the_database() {
        noClasses()
                .that(resideOutsideOfPackage(below("storage"))
                        .and(not(resideInAPackage(below("launch"))))
                        .and(not(makesTheDemosDatabase())))
                .should()
                .dependOnClassesThat(speaksSql())
                .check(CODE);
    }

    @Test
    void launch_says_where_the_database_is_and_asks_it_nothing() {
        noClasses()
                .that()
                .resideInAPackage(below("launch"))
                .should()
                .dependOnClassesThat(speaksSql().and(not(nameMatching(".*(ConnectOptions|SslMode)"))))
                .check(CODE);
    }

    private static DescribedPredicate<JavaClass> speaksSql() {
        return resideInAnyPackage(
                        "io.vertx.sqlclient..",
                        "io.vertx.pgclient..",
                        "org.flywaydb..",
                        "org.postgresql..",
                        "java.sql..")
                .and(not(type(SQLException.class)));
    }

    /** It makes the roles as which {@code storage} works, with the driver that the embedded PostgreSQL hands out. */
    private static DescribedPredicate<HasName> makesTheDemosDatabase() {
        return nameMatching("app\\.foyer\\.demo\\.(DatabaseRoles|EmbeddedDatabase)");
    }

    @Test
    void only_bus_sees_the_event_bus() {
        noClasses()
                .that()
                .resideOutsideOfPackage(below("bus"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx.core.eventbus..")
                .orShould()
                .accessTargetWhere(to("io.vertx.core.Vertx.eventBus"))
                .check(CODE);
    }

    @Test
    void what_only_describes_knows_no_vertx() {
        noClasses()
                .that(resideInAnyPackage(
                        Stream.of("identity", "secret", "proof", "problem", "config", "portal", "check", "command")
                                .map(ArchitectureTest::below)
                                .toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx..")
                .check(CODE);
    }

    // --- how code behaves -------------------------------------------------------------------------------------------

    @Test
    void only_the_system_clock_asks_what_time_it_is() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.foyer.launch.SystemClock")
                .should()
                .accessTargetWhere(to("java.time.\\w+.now|java.time.Clock.system\\w*|java.lang.System.currentTimeMillis"
                        + "|java.util.Date.<init>"))
                .because("time is a parameter: an InstantSource")
                .check(CODE);
    }

    @Test
    void nothing_waits_but_the_main_thread_and_the_watch() {
        noClasses()
                .that()
                .haveNameNotMatching("app.foyer.launch.Running|app.foyer.release.Keeping")
                .should()
                .accessTargetWhere(to("io.vertx.core.Future.await|java.lang.Thread.(sleep|join)"
                        + "|java.util.concurrent.(Completable)?Future.(get|join)"
                        + "|java.util.concurrent.(CountDownLatch|CyclicBarrier).await"))
                .because(
                        "a future is composed; Running is where the main thread waits for what it started, and Keeping is"
                                + " the watch's, whose thread waits for files anyway")
                .check(CODE);
    }

    @Test
    void only_command_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(below("command"))
                .should(ACCESS_STANDARD_STREAMS)
                .check(CODE);
    }

    @Test
    void only_main_ends_the_process() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .accessTargetWhere(to("java.lang.(System|Runtime).(exit|halt)"))
                .check(CODE);
    }

    @Test
    void verticles_are_thin_and_called_so() {
        classes()
                .that()
                .areAssignableTo(VerticleBase.class)
                .should()
                .haveSimpleNameEndingWith("Verticle")
                .check(CODE);
        assertThat(CODE.stream().filter(type -> type.isAssignableTo(VerticleBase.class)))
                .isNotEmpty()
                .allSatisfy(verticle -> assertThat(Files.readAllLines(source(verticle)))
                        .as(verticle.getSimpleName())
                        .hasSizeLessThanOrEqualTo(LONGEST_VERTICLE));
    }

    @Test
    void no_type_is_named_after_its_place_in_a_pattern() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Abstract\\w+|Base)")
                .because("a name says what a thing is, not how it is made")
                .check(CODE);
    }

    // --- words of the rules -----------------------------------------------------------------------------------------

    private static Map<String, Set<String>> table(String text) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(line);
            table.put(words.get(0), new LinkedHashSet<>(words.subList(1, words.size())));
        });
        table.computeIfPresent("launch", (launch, all) -> {
            Set<String> others = new LinkedHashSet<>(table.keySet());
            others.remove(launch);
            return others;
        });
        return table;
    }

    private static String firstParagraphOfJavadoc(String source) {
        String javadoc = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"));
        return javadoc.split("<p>", 2)[0].replaceAll("[\\s*]+", " ").strip();
    }

    private static List<String> all() {
        return List.copyOf(MAY_IMPORT.keySet());
    }

    private static String below(String name) {
        return OURS + "." + name + "..";
    }

    private static Path source(JavaClass type) {
        return Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
    }

    /** Calls of, and references to, the members whose full name matches. */
    private static DescribedPredicate<JavaAccess<?>> to(String members) {
        Pattern pattern = Pattern.compile(members.replace(".", "\\."));
        return DescribedPredicate.describe(
                "its target is " + members,
                access -> pattern.matcher(access.getTarget().getOwner().getName() + "."
                                + access.getTarget().getName())
                        .matches());
    }
}
