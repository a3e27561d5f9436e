package kabinet.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import kabinet.access.boundary.OwnAccount;
import kabinet.access.entity.Account;
import kabinet.access.entity.Callers;
import kabinet.base.Texts;
import kabinet.base.api.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asking. */
@Path("/me")
@Tag(name = "tokens")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeResource {

    @Inject
    OwnAccount own;
    @Context
    HttpHeaders headers;

    /** @param rights names, sorted */
    @Schema(name = "Me")
    public record Me(@Schema(description = "Number of the account", example = "12") long account, @Schema(example = "Иванова А. А.") String name,
        @Schema(description = "Language of the pages: as chosen there, else as the request accepts", example = "ru") String language,
        @Schema(description = "What the account may do inside its scope", example = "[\"AUDIT\", \"READ\"]") List<String> rights) {
    }

    @GET
    @Operation(summary = "Read the own account", description = "Number, name, language and rights of whoever asks.")
    public Me me(@Parameter(hidden = true) @CookieParam(Texts.COOKIE) String chosen) {
        Account account = own.show();
        Locale language = chosen == null ? Language.of(headers) : Texts.supported(Locale.forLanguageTag(chosen));
        return new Me(account.getId(), account.getName(), language.getLanguage(), Callers.current().rights().stream().sorted().toList());
    }
}
