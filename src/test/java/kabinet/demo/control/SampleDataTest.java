package kabinet.demo.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which files the demonstration loads, in which order, and as what. */
class SampleDataTest {

    @Test
    void filesAreLoadedInTheOrderOfTheirNamesAsWhatTheFirstWordSays() {
        List<SampleData.File> files = SampleData.files(List.of("/WEB-INF/sample-data/06-notice-2021.xml", "/WEB-INF/sample-data/01-schools.csv",
            "/WEB-INF/sample-data/07-delivery-laptops-2020.xml", "/WEB-INF/sample-data/06-notice-2020-laptops.xml", "/WEB-INF/sample-data/05-devices-more.csv"));
        assertEquals(List.of("01-schools.csv schools", "05-devices-more.csv devices", "06-notice-2020-laptops.xml notice", "06-notice-2021.xml notice",
            "07-delivery-laptops-2020.xml delivery"), files.stream().map(f -> f.name() + " " + f.kind()).toList());
    }

    @Test
    void otherFilesAreLeftAlone() {
        assertEquals(List.of(), SampleData.files(List.of("/WEB-INF/sample-data/README.md", "/WEB-INF/sample-data/schools.csv", "/WEB-INF/sample-data/01-schools.xlsx",
            "/WEB-INF/sample-data/faulty/", "/WEB-INF/sample-data/01-Schools.csv")));
    }
}
