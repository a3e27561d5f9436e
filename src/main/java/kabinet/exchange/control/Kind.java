package kabinet.exchange.control;

/** A kind of file that comes in or goes out. Components bring their kinds; which there are nobody knows beforehand. */
public interface Kind {

    /** Names the kind in addresses and files: {@code devices}. */
    String kind();

    /** Where the kind stands among the others: what it refers to comes before it. */
    int order();
}
