package plenary.serving.pictures;

import java.util.EnumMap;
import java.util.Map;
import plenary.search.Kind;
import plenary.serving.page.PageSource;

/** The {@link Agenda} of the generation that is served, of adopted texts and of prose: read from its index when it is first asked for. */
final class Figures {

    private record Read(String generation, Agenda agenda) {}

    /** Guarded by this. */
    private final Map<Kind, Read> last = new EnumMap<>(Kind.class);

    synchronized Agenda of(PageSource source, Kind kind) {
        String generation = source.generation().id();
        Read known = last.get(kind);
        if (known != null && known.generation.equals(generation)) return known.agenda;
        Agenda agenda = AgendaReader.read(source.dataset(), source.base(), source.search(), kind);
        last.put(kind, new Read(generation, agenda));
        return agenda;
    }
}
