package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.structure.Clause.Opening;

/**
 * Who an operative clause addresses: the words between a directive verb and what is asked ("URGES <em>member governments</em>:", "Requests <em>the
 * Secretary-General</em> to report"), or the subject of the clause that it demands ("Demands that <em>all parties</em> cease").
 */
final class AddresseeFinder {

    private static final Pattern DIRECTIVE = Pattern.compile(
            "(?i)\\b(?:call(?:s|ing)?(?: \\w+)? (?:up)?on|call(?:s|ing)? for|urg(?:e|es|ing)|request(?:s|ing)?|invit(?:e|es|ing)|encourag(?:e|es|ing)"
                    + "|demand(?:s|ing)?|recommend(?:s|ing)?|ask(?:s|ing)?|instruct(?:s|ing)?|appeal(?:s|ing)? to|exhort(?:s|ing)?|direct(?:s|ing)?"
                    + "|mandat(?:e|es|ing)|authori[sz](?:e|es|ing)|advis(?:e|es|ing)|implor(?:e|es|ing)|charg(?:e|es|ing)|entrust(?:s|ing)?"
                    + "|requir(?:e|es|ing)|remind(?:s|ing)?|decid(?:e|es|ing)|expect(?:s|ing)?|press(?:es|ing)?|task(?:s|ing)?|beseech(?:es)?"
                    + "|insist(?:s|ing)?|stress(?:es)?|reaffirm(?:s)?|underlin(?:e|es)|underscor(?:e|es)|reiterat(?:e|es|ing)|renew(?:s|ing)?|continu(?:e|es|ing)|call(?:s|ing)?)\\b");

    /** Verbs of which only an actor can be the object: "Demands all parties to the conflict to cease", not "Demands measures to protect civilians". */
    private static final Pattern ACTOR_ONLY =
            Pattern.compile("(?i)^(?:demand|reiterat|renew|continu|call(?:s|ing)? for).*");

    /** "its call on", "the request made to": where a body repeats what it asked, whom it asked follows the noun. */
    private static final Pattern REPEATED = Pattern.compile(
            "\\G\\s*(?:its|the|their|our|his)?\\s*(?:\\p{Ll}+\\s+){0,2}(?:calls?|requests?|demands?|appeals?|invitations?|recommendations?)\\s+"
                    + "(?:made\\s+|addressed\\s+)?(?:upon|on|to|for)?\\s*|\\G\\s*(?:made|addressed)\\s+to\\s+|\\G\\s*to (?:encourage|urge|invite|authori[sz]e|request|call (?:up)?on)\\b");

    /** Verbs that address somebody only through a clause: "Decides that all States shall". */
    private static final Pattern THROUGH_CLAUSE_ONLY = Pattern.compile(
            "(?i)^(?:decid|expect|insist|stress|reaffirm|underlin|underscor|call(?:s|ing)? for|recommend).*");

    /** Verbs that also only state something: "Stresses that all parties work", "Reaffirms that States have". */
    private static final Pattern THROUGH_MODAL_ONLY =
            Pattern.compile("(?i)^(?:decid|expect|stress|reaffirm|underlin|underscor|remind|reiterat|renew|continu).*");

    private static final Pattern REPEATS = Pattern.compile("(?i)^(?:also |further )?(?:reiterat|renew|continu)");

    /** ", in this regard, ", " again ", " once more ": what may stand between the verb and the addressee. */
    private static final Pattern ADVERBIAL = Pattern.compile(
            "\\G(?:,?\\s+(?:also|further|again|once again|once more|in th(?:is|at) (?:regard|respect|connection|context)|therefore|accordingly|strongly|upon|on"
                    + "|,?\\s*(?:in|as|with|within|to|for|pursuant|consistent|under|by|notwithstanding|where)\\s[^,;:]{2,120},)(?=[\\s,]))*,?\\s*");

    private static final Pattern TO_VERB = Pattern.compile(
            "(?<![\\p{L}])(?:not )?to (?!(?:the|a|an|its|their|this|that|these|those|all|any|each|every|which|whom|it|them|international|other|such|both|some|no"
                    + "|relevant|armed|conflict|date|peace|and|or|[a-z-]+(?:ical|tional|ous|ic))\\b)\\p{Ll}[\\p{L}-]*");

    private static final Pattern ACTOR = Pattern.compile(
            "\\b(?:States?|[Pp]arties|party|[Gg]overnments?|[Pp]arliaments?|[Pp]arliamentarians|[Mm]embers?|Committees?|Panel|Group|Secretary-General|Council"
                    + "|Commission|Mission|Force|Organi[sz]ations?|organi[sz]ations|institutions|[Aa]uthorit(?:y|ies)|Allies|[Ll]eaders?|Representatives?"
                    + "|Envoy|President|Union|Assembly|[Aa]gencies|Agency|entities|bodies|actors|donors|countries|nations|community|stakeholders|Office"
                    + "|High Commissioner|Director(?:-General)?|Rapporteur|Secretariat|[Dd]elegations?|groups?|forces|NATO|UN[A-Z]+|MIN[A-Z]+|\\p{Lu}{2,}[\\p{L}\\d-]*|Russia\\w*|belligerents|mechanisms?|platforms|companies|operators|industry"
                    + "|Bank|Fund|banks|courts?|police|prosecutors|regime|leadership|militias?|movement|Member|Ministers?|Ombudsm[ae]n|Prosecutor|Court"
                    + "|\\p{Lu}[a-z]+(?: and \\p{Lu}[a-z]+)?)\\b");

    /** "all parties and others concerned", "no State", "each Member State". */
    private static final Pattern QUANTIFIED = Pattern.compile(
            "^(?:all|each|every|any|no|both|those|other|relevant|participating|[Mm]ember)\\b.*\\b(?:[Ss]tates?|[Pp]arties|party|[Gg]overnments?|[Mm]embers?|actors|[Aa]uthorities"
                    + "|entities|organi[sz]ations|countries|elements|groups|forces|persons|stakeholders|donors|partners|institutions|bodies|agencies|others)\\b");

    /** Where what qualifies a noun phrase's head begins. */
    private static final Pattern AFTER_HEAD = Pattern.compile(
            ",|\\s(?:of|in|on|for|to|from|with|at|by|that|which|who|whose|under|established|concerned|including|and|\\()(?=\\s|\\p{L})");

    private static final Pattern ABSTRACT_HEAD = Pattern.compile(
            "\\b(?:efforts?|measures|steps|initiatives?|actions?|work|ability|capacity|commitment|need|attempts?|opportunit(?:y|ies)|plans?|progress|support"
                    + "|access|responses?|contributions?|assistance|cooperation|dialogue|order|regard|view|readiness|willingness|approach(?:es)?|adherence"
                    + "|return|right|resources|strategy|strategies|use|due|addition|respect)$");

    /** Where an addressee ends before a verb follows: ", in consultation with", ", within", ", as appropriate". */
    private static final Pattern ASIDE = Pattern.compile(
            ",\\s+(?:in (?!particular|addition)|within|as appropriate(?!,\\s+\\p{L})|as necessary(?!,\\s+\\p{L})|as (?!appropriate|necessary)|through|by |upon|subject|pursuant|consistent|on |under|with |without"
                    + "|taking|bearing|based|when|where (?!appropriate,|applicable,|relevant,|possible,|necessary,)|while|for |no later|at |from |after|before|if |immediately|inter alia|consulting|acting|building|using)");

    private static final Pattern TRAILING_ADVERB =
            Pattern.compile("(?:[,\\s]+(?:\\p{Ll}+ly|also|further|again))+\\s*$");

    private static final int ADDRESSEE_AT_MOST = 420;

    /** "Decides that all States shall", "Believes that the Commission must": a body that says so obliges them. */
    private static final Pattern OBLIGING = Pattern.compile(
            "(?i)\\b(?:decid|resolv|agree|stress|emphasi[sz]|reaffirm|affirm|underlin|underscor|highlight|insist|reiterat|believ|consider|deem|declar|maintain"
                    + "|point|remind|convinced|view|opinion|position|hold|think|expect|recommend|propos|suggest|it clear).*");

    /** "Considers it essential that the Union regain": verbs after which a demanded clause needs no modal. */
    private static final Pattern DEMANDS = Pattern.compile(
            "(?i).*\\b(?:demand|request|recommend|urg|insist|ask|propos|suggest|requir|call|direct|instruct|advis|appeal|essential|necessary|imperative|vital|crucial|important|important).*");

    /** "the need for all States to", after the verb that says so. */
    private static final Pattern NEED = Pattern.compile(
            "\\G\\s*(?:(?:the|a|an)\\s+(?:\\p{Ll}+\\s+)?(?:need|necessity|urgency)\\s+)?for\\s+(?=\\p{L})");

    private static final Pattern THAT = Pattern.compile("\\G\\s*(?:it\\s+(?:\\p{Ll}+\\s+){1,2})?that\\b");

    private AddresseeFinder() {}

    /**
     * Openings with whom they address, each up to the next.
     *
     * @param verbs verbs that can be demanded of somebody, in their dictionary form
     */
    static List<Opening> addressed(String text, List<Opening> openings, Clause.Kind kind, Set<String> verbs) {
        List<Opening> addressed = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            Opening opening = openings.get(i);
            int end = i + 1 < openings.size() ? openings.get(i + 1).span().begin() : text.length();
            String segment = text.substring(0, end);
            Optional<Span> whom = after(segment, opening.span(), verbs);
            if (whom.isEmpty() && kind == Clause.Kind.OPERATIVE) whom = obliged(segment, opening.span(), verbs);
            addressed.add(opening.to(whom));
        }
        return addressed;
    }

    /** Who shall act by what a body decides, believes or stresses. */
    private static Optional<Span> obliged(String text, Span opening, Set<String> verbs) {
        String phrase = opening.of(text);
        if (!OBLIGING.matcher(phrase).find() && !DEMANDS.matcher(phrase).matches()) return Optional.empty();
        Matcher need = NEED.matcher(text).region(opening.end(), text.length());
        boolean needed = need.lookingAt()
                && (phrase.matches("(?i).*\\b(?:need|necessity|urgency)$")
                        || need.group().contains("need"));
        if (needed) return directObject(text, need.end(), true);
        Matcher that = THAT.matcher(text).region(opening.end(), text.length());
        if (!that.lookingAt()) return Optional.empty();
        boolean demands =
                DEMANDS.matcher(text.substring(opening.begin(), that.end())).matches();
        return demands ? Obligation.demanded(text, that.end(), verbs) : Obligation.subject(text, that.end());
    }

    private static Optional<Span> after(String text, Span opening, Set<String> verbs) {
        Matcher verb = DIRECTIVE.matcher(text).region(opening.begin(), Math.min(text.length(), opening.end() + 12));
        if (!verb.find() || verb.start() > opening.end()) return Optional.empty();
        boolean repeats = REPEATS.matcher(opening.of(text)).find();
        int from = Math.max(verb.end(), opening.end());
        Matcher repeated = REPEATED.matcher(text).region(from, text.length());
        if (repeats && repeated.lookingAt()) from = repeated.end();
        Matcher adverbial = ADVERBIAL.matcher(text).region(from, text.length());
        if (adverbial.lookingAt()) from = adverbial.end();
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) from++;
        if (text.startsWith("that ", from) || text.startsWith("that,", from))
            return THROUGH_MODAL_ONLY.matcher(verb.group()).matches()
                    ? Obligation.subject(text, from + "that".length())
                    : Obligation.demanded(text, from + "that".length(), verbs);
        boolean actorOnly = ACTOR_ONLY.matcher(verb.group()).matches();
        if (THROUGH_CLAUSE_ONLY.matcher(verb.group()).matches() && !actorOnly) return Optional.empty();
        return directObject(text, from, actorOnly);
    }

    static Optional<Span> directObject(String text, int from, boolean needsActor) {
        int limit = Math.min(text.length(), from + ADDRESSEE_AT_MOST);
        int stop = text.indexOf(';', from);
        if (stop >= 0 && stop < limit) limit = stop;
        int colon = text.indexOf(':', from);
        Matcher to = TO_VERB.matcher(text).region(from, limit);
        int end = -1;
        if (to.find()) end = to.start();
        if (colon >= 0 && colon <= limit && (end < 0 || colon < end)) end = colon;
        if (end < 0) return Optional.empty();
        return cut(text, from, end)
                .filter(s -> !needsActor || (actor(s.of(text)) && !text.startsWith("to be ", end(text, s))));
    }

    private static int end(String text, Span span) {
        int at = span.end();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    /** Whether the head of a noun phrase can act: "all States", "the Committee established by", not "the role of the Agency". */
    static boolean actor(String phrase) {
        if (QUANTIFIED.matcher(phrase).find()) return true;
        String head = head(phrase);
        return !head.matches("(?s)^\\p{L}+ing\\b.*")
                && Pattern.compile(ACTOR.pattern() + "$").matcher(head).find();
    }

    /** A noun phrase up to what qualifies its head: "Member States" of "Member States that have requests for assistance". */
    private static String head(String phrase) {
        Matcher rest = AFTER_HEAD.matcher(phrase);
        return rest.find(1) ? phrase.substring(0, rest.start()) : phrase;
    }

    static Optional<Span> cut(String text, int from, int end) {
        Matcher aside = ASIDE.matcher(text).region(from, end);
        if (aside.find()) end = aside.start();
        Matcher adverb = TRAILING_ADVERB.matcher(text).region(from, end);
        if (adverb.find()) end = adverb.start();
        while (end > from && " ,;:".indexOf(text.charAt(end - 1)) >= 0) end--;
        while (from < end && " ,".indexOf(text.charAt(from)) >= 0) from++;
        if (end - from < 2) return Optional.empty();
        String words = text.substring(from, end);
        if (ABSTRACT_HEAD.matcher(head(words)).find()) return Optional.empty();
        if (words.matches(
                "(?i)(?:the )?(?:further|continued|enhanced|increased|full|early|timely|greater|efforts|measures|steps|initiatives)\\b.*"))
            return Optional.empty();
        return Optional.of(new Span(from, end));
    }
}
