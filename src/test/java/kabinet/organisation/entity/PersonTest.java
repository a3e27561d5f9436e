package kabinet.organisation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    @ParameterizedTest
    @CsvSource({"Пробная Анна Ивановна,Пробная А. И.", "Пробная-Константинопольская  Анна,Пробная-Константинопольская А.", "Ветров П. И.,Ветров П. И.", "Гасанов Али Вагиф оглы,Гасанов А. В. оглы"})
    void namesOfPeopleAreShortened(String name, String shortened) {
        assertEquals(shortened, Person.shortName(name).replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource({"Демонстрация: школа", "Администратор школы", "Kabinet", "Ветров П.И.", "Управление образования администрации города"})
    void whatIsNoNameOfAPersonStays(String name) {
        assertEquals(name, Person.shortName(name));
    }
}
