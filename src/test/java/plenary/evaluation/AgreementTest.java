package plenary.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {

    private static final Path GOLD = Fixture.path("evaluation/resolution-901.gold");

    @Test
    void anAnnotatorAgreesWithHerself() {
        Agreement agreement = Agreement.between(GOLD, GOLD);
        assertThat(agreement.pairwise().sections().get(0).micro().f1()).isEqualTo(1);
        assertThat(agreement.kappas()).allMatch(k -> k.kappa() == 1);
    }

    @Test
    void whatOneAnnotatorLeavesOutLowersTheFigures(@TempDir Path folder) throws IOException {
        String fewer = Files.readAllLines(GOLD).stream()
                .filter(l -> !l.startsWith("addresses"))
                .map(l -> l.replace("stance=stance/recall", "stance=stance/concern"))
                .collect(Collectors.joining("\n"));
        Path second = Files.writeString(folder.resolve(GOLD.getFileName()), fewer);

        Agreement agreement = Agreement.between(GOLD, second);

        assertThat(agreement.pairwise().sections().get(0).scores().get(FactKind.ADDRESSES))
                .isEqualTo(new Score(0, 1, 0));
        Kappa links = kappa(agreement, "whether a recommendation answers a concern");
        assertThat(links.decisions()).isEqualTo(2);
        assertThat(links.observed()).isEqualTo(0.5);
        assertThat(links.kappa()).isZero();
        assertThat(kappa(agreement, "kind of clause").kappa()).isEqualTo(1);
        assertThat(kappa(agreement, "stances of a clause").kappa()).isLessThan(1);
    }

    @Test
    void kappaTakesChanceOut() {
        Kappa.Decisions decisions = new Kappa.Decisions("q");
        for (int i = 0; i < 20; i++) decisions.add("yes", "yes");
        for (int i = 0; i < 5; i++) decisions.add("yes", "no");
        for (int i = 0; i < 10; i++) decisions.add("no", "yes");
        for (int i = 0; i < 15; i++) decisions.add("no", "no");
        assertThat(decisions.kappa().observed()).isCloseTo(0.7, within(1e-9));
        assertThat(decisions.kappa().kappa()).isCloseTo(0.4, within(1e-9));
    }

    private static Kappa kappa(Agreement agreement, String question) {
        return agreement.kappas().stream()
                .filter(k -> k.question().equals(question))
                .findFirst()
                .orElseThrow();
    }
}
