package plenary.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the Plenary ontology that the program itself uses; a test holds each against {@code ontology/plenary.ttl}. */
public final class PLEN {

    public static final String NS = "https://w3id.org/plenary/ns#";
    /** Where data IRIs begin unless {@code --base} says otherwise; vocabulary files are written with it. */
    public static final String DEFAULT_BASE = "https://w3id.org/plenary/";

    public static final Node SourceDocument = term("SourceDocument");
    public static final Node PressRelease = term("PressRelease");
    public static final Node NewsArticle = term("NewsArticle");
    public static final Node Report = term("Report");
    public static final Node Compilation = term("Compilation");
    public static final Node AdoptedTextDocument = term("AdoptedTextDocument");
    public static final Node AdoptedText = term("AdoptedText");
    public static final Node Resolution = term("Resolution");
    public static final Node Declaration = term("Declaration");
    public static final Node Clause = term("Clause");
    public static final Node PreambularClause = term("PreambularClause");
    public static final Node OperativeClause = term("OperativeClause");
    public static final Node Concern = term("Concern");
    public static final Node Recommendation = term("Recommendation");
    public static final Node Statement = term("Statement");
    public static final Node Mention = term("Mention");
    public static final Node Theme = term("Theme");
    public static final Node Technology = term("Technology");
    public static final Node Actor = term("Actor");
    public static final Node Country = term("Country");
    public static final Node Region = term("Region");
    public static final Node Organization = term("Organization");
    public static final Node Committee = term("Committee");
    public static final Node Person = term("Person");
    public static final Node CollectiveActor = term("CollectiveActor");
    public static final Node Instrument = term("Instrument");
    public static final Node Session = term("Session");
    public static final Node Passage = term("Passage");
    public static final Node Stance = term("Stance");
    public static final Node Response = term("Response");

    public static final Node documentedIn = term("documentedIn");
    public static final Node title = term("title");
    public static final Node number = term("number");
    public static final Node adoptedOn = term("adoptedOn");
    public static final Node adoptedBy = term("adoptedBy");
    public static final Node presentedBy = term("presentedBy");
    public static final Node adoptedAt = term("adoptedAt");
    public static final Node hasClause = term("hasClause");
    public static final Node subClause = term("subClause");
    public static final Node order = term("order");
    public static final Node text = term("text");
    public static final Node openingPhrase = term("openingPhrase");
    public static final Node stance = term("stance");
    public static final Node raises = term("raises");
    public static final Node recommends = term("recommends");
    public static final Node addressee = term("addressee");
    public static final Node action = term("action");
    public static final Node step = term("step");
    public static final Node deadline = term("deadline");
    public static final Node voicedBy = term("voicedBy");
    public static final Node causedBy = term("causedBy");
    public static final Node theme = term("theme");
    public static final Node about = term("about");
    public static final Node addresses = term("addresses");
    public static final Node cites = term("cites");
    public static final Node mentions = term("mentions");
    public static final Node evidence = term("evidence");
    public static final Node citesConcern = term("citesConcern");
    public static final Node respondsTo = term("respondsTo");
    public static final Node confidence = term("confidence");
    public static final Node recommendation = term("recommendation");
    public static final Node concern = term("concern");
    public static final Node hasMention = term("hasMention");
    public static final Node mentionOf = term("mentionOf");
    public static final Node surfaceForm = term("surfaceForm");
    public static final Node hasStatement = term("hasStatement");
    public static final Node sha256 = term("sha256");
    public static final Node length = term("length");
    public static final Node ordinal = term("ordinal");
    public static final Node sessionOf = term("sessionOf");
    public static final Node place = term("place");
    public static final Node country = term("country");
    public static final Node startDate = term("startDate");

    public static final Node acronym = term("acronym");
    public static final Node adjective = term("adjective");
    public static final Node demonym = term("demonym");
    public static final Node metonym = term("metonym");
    public static final Node ambiguousLabel = term("ambiguousLabel");
    public static final Node code = term("code");
    public static final Node resolutionName = term("resolutionName");
    public static final Node firstNumberOfYear = term("firstNumberOfYear");
    public static final Node symbolPattern = term("symbolPattern");
    public static final Node sourceUrlPattern = term("sourceUrlPattern");
    public static final Node impliesClaim = term("impliesClaim");
    public static final Node actionVerb = term("actionVerb");
    public static final Node concernsActor = term("concernsActor");
    public static final Node modifier = term("modifier");
    public static final Node year = term("year");
    public static final Node capital = term("capital");
    public static final Node ofBody = term("ofBody");
    public static final Node nameNoun = term("nameNoun");
    public static final Node honorific = term("honorific");
    public static final Node cue = term("cue");
    public static final Node reportingVerb = term("reportingVerb");

    private PLEN() {}

    /** The term of that local name, known to this class or not. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
