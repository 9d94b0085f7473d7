package plenary.serving.pictures;

import plenary.serving.page.PageSource;

/** The {@link Agenda} of the generation that is served: counted once, when it is first asked for. Whoever asks meanwhile waits. */
final class Figures {

    private record Counted(String generation, Agenda agenda) {}

    private volatile Counted last;

    Agenda of(PageSource source) {
        String generation = source.generation().id();
        Counted known = last;
        if (known != null && known.generation.equals(generation)) return known.agenda;
        synchronized (this) {
            known = last;
            if (known != null && known.generation.equals(generation)) return known.agenda;
            Agenda agenda = AgendaReader.read(source.dataset());
            last = new Counted(generation, agenda);
            return agenda;
        }
    }
}
