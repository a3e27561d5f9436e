package kabinet.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kabinet.access.boundary.PersonalTokens;
import kabinet.access.boundary.SignIn;
import kabinet.access.entity.AccessToken;
import kabinet.base.Texts;
import kabinet.base.api.Language;
import kabinet.base.api.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way in for programs: a password for a token. */
@Path("/tokens")
@Tag(name = "tokens")
@RequestScoped
public class TokensResource {

    @Inject
    SignIn signIn;
    @Inject
    PersonalTokens tokens;
    @Context
    HttpServletRequest request;
    @Context
    HttpHeaders headers;

    /** @param name what the token is for */
    @Schema(name = "TokenRequest")
    public record Wanted(@NotBlank String username, @NotBlank String password, @Schema(description = "What it is for") @NotBlank @Size(max = AccessToken.NAME_LENGTH) String name) {
    }

    @Schema(name = "Token")
    public record Issued(@Schema(description = "Send it as Authorization: Bearer …", example = "kab_…") String token) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(summary = "Issue a personal access token", description = "The token acts with the account's rights and scope for a year. It is shown only here.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wanted.class),
        example = "{\"username\": \"district\", \"password\": \"kabinet-demo\", \"name\": \"1С, сервер\"}"))
    @APIResponse(responseCode = "201", description = "Issued", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Issued.class)))
    @APIResponse(responseCode = "401", description = "Name or password do not fit", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "423", description = "The account is locked after repeated failures", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "429", description = "Too many failures from this address", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response issue(Wanted wanted) {
        SignIn.Attempt attempt = signIn.withPassword(wanted.username(), wanted.password(), request.getRemoteAddr());
        return switch (attempt.outcome()) {
            case SUCCESS -> Response.status(Response.Status.CREATED).entity(new Issued(tokens.issue(attempt, wanted.name()))).build();
            case WRONG -> refused(401, "access.login.wrong");
            case LOCKED -> refused(423, "access.login.locked");
            case THROTTLED -> refused(429, "access.login.throttled");
        };
    }

    private Response refused(int status, String key) {
        return Problem.answer(status, key, Texts.of(Language.of(headers), key));
    }
}
