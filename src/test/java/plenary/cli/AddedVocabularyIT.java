package plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a knowledge engineer writes in Turtle, the next build finds: a technology, a theme, a verb and an organisation, without any change of the program. */
class AddedVocabularyIT {

    private static final String RESOLUTION =
            """
            RESOLUTION 901
            on
            LIGHTS IN HARBOURS

            The Assembly,

            1. **Recalling** the report of the Portville Harbour League on tide mirrors;

            2. **Bewailing** the fog poaching off Norway;

            3. URGES member governments and parliaments of the Alliance:

            a. to light harbours;
            b. to share tide mirrors with the PHL.

            _____________________
            * presented by the Political Committee and adopted by the Plenary Assembly of the NATO Parliamentary Assembly on Monday 24 November 2031
            """;

    @TempDir
    static Path temp;

    private static Path ontology;
    private static final Plenary BEFORE = new Plenary();

    @BeforeAll
    static void copiesTheOntologyAndBuilds() throws IOException {
        ontology = temp.resolve("ontology");
        Path source = Path.of("ontology");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = ontology.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
        Path documents = Files.createDirectory(temp.resolve("documents"));
        Files.writeString(documents.resolve("resolution.md"), RESOLUTION);
        assertThat(build(BEFORE)).isZero();
    }

    private static int build(Plenary plenary) {
        return plenary.run(
                "build", temp.resolve("documents"), "--kg", temp.resolve("kg"), "--ontology", ontology);
    }

    private static String ask(String pattern) {
        Plenary plenary = new Plenary();
        plenary.run("query", "ASK {" + pattern + "}", "--kg", temp.resolve("kg"));
        return plenary.output();
    }

    private static void append(String file, String turtle) throws IOException {
        Files.writeString(ontology.resolve(file), turtle, StandardOpenOption.APPEND);
    }

    private static final List<String> FACTS = List.of(
            "?clause plen:mentions <https://w3id.org/plenary/technology/tide-mirrors>",
            "?clause plen:mentions <https://w3id.org/plenary/organization/portville-harbour-league> ; plen:stance ?any",
            "?clause plen:stance <https://w3id.org/plenary/stance/wail> ; plen:raises ?concern",
            "?concern a plen:Concern ; plen:theme <https://w3id.org/plenary/theme/fog-poaching>");

    @Test
    void theNextBuildFindsWhatWasAdded() throws IOException {
        assertThat(FACTS).allSatisfy(fact -> assertThat(ask(fact)).isEqualToIgnoringNewLines("no"));

        append(
                "technologies.ttl",
                """

                technology:tide-mirrors a plen:Technology, plen:Theme, skos:Concept ;
                    skos:prefLabel "Tide mirrors"@en ;
                    skos:altLabel "tide mirror"@en ;
                    skos:definition "Mirrors that follow the tide."@en ;
                    skos:broader technology:maritime-technologies ;
                    skos:inScheme <https://w3id.org/plenary/scheme/technologies> .
                """);
        append(
                "themes.ttl",
                """

                theme:fog-poaching a plen:Theme, skos:Concept ;
                    skos:prefLabel "Fog poaching"@en ;
                    skos:definition "Taking fog that belongs to others."@en ;
                    skos:inScheme <https://w3id.org/plenary/scheme/themes> .
                """);
        append(
                "stances.ttl",
                """

                stance:wail a plen:Stance , skos:Concept ; skos:inScheme <https://w3id.org/plenary/scheme/stances> ;
                  skos:broader stance:disapproving ;
                  skos:prefLabel "wail"@en ;
                  skos:altLabel "Bewailing"@en ;
                  plen:impliesClaim plen:Concern ;
                  skos:definition "Bewails something."@en .
                """);
        append(
                "organisations.ttl",
                """

                organization:portville-harbour-league
                    a plen:Organization ;
                    skos:prefLabel "Portville Harbour League"@en ;
                    plen:acronym "PHL"@en ;
                    skos:definition "League of the harbours of Portville."@en ;
                    skos:inScheme <https://w3id.org/plenary/scheme/organisations> .
                """);

        Plenary after = new Plenary();
        assertThat(build(after)).as(after.messages()).isZero();
        assertThat(after.output()).contains("1 read");
        assertThat(FACTS).allSatisfy(fact -> assertThat(ask(fact)).as(fact).isEqualToIgnoringNewLines("yes"));
    }
}
