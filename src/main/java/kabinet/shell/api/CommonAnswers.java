package kabinet.shell.api;

import java.util.Map;
import kabinet.base.api.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the answers that many operations share, so that each resource describes only its own. */
public class CommonAnswers implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
        }
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        boolean open = operation.getSecurity() != null && operation.getSecurity().isEmpty();
        boolean takesBody = operation.getRequestBody() != null;
        boolean takesParameters = operation.getParameters() != null && !operation.getParameters().isEmpty();
        if (!open) {
            add(operation, "401", "No token or session", "access.signInFirst", "Войдите: укажите токен в заголовке Authorization.");
            add(operation, "403", "The right or the schools of the account do not reach", "access.forbidden", "У вас нет права на это действие. Обратитесь к администратору.");
        }
        if (path.contains("{")) {
            add(operation, "404", "There is none, or the caller may not know of it", "base.notFound", "Не найдено. Возможно, запись относится к другой школе или её не существует.");
        }
        if (takesBody) {
            add(operation, "400", "The body cannot be read", "base.unreadable", "Запрос не удалось прочитать: проверьте, что тело запроса — правильный JSON.");
        }
        if (takesBody || takesParameters) {
            add(operation, "422", "Input or a rule of the trade is broken; `faults` names fields", "base.invalid", "Проверьте выделенные поля.");
        }
        if (method == PathItem.HttpMethod.PATCH) {
            add(operation, "412", "Somebody changed it since", "base.stale", "Кто-то изменил эту запись раньше вас. Откройте её заново, сверьте значения и повторите.");
            add(operation, "428", "If-Match is missing", "base.matchRequired", "Укажите в заголовке If-Match версию записи, которую вы видели (ETag).");
        }
    }

    private static void add(Operation operation, String status, String description, String key, String title) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (!operation.getResponses().hasAPIResponse(status)) {
            MediaType problem = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(Map.of("type", "urn:kabinet:" + key, "title", title, "status", Integer.valueOf(status)));
            APIResponse answer = OASFactory.createAPIResponse().description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
            operation.getResponses().addAPIResponse(status, answer);
        }
    }
}
