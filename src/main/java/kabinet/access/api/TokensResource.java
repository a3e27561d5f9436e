package kabinet.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kabinet.access.boundary.PersonalTokens;
import kabinet.access.boundary.SignIn;
import kabinet.access.entity.AccessToken;
import kabinet.base.Texts;
import kabinet.base.api.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** The way in for programs: a password for a token. */
@Path("/tokens")
@RequestScoped
public class TokensResource {

    @Inject
    SignIn signIn;
    @Inject
    PersonalTokens tokens;
    @Context
    HttpServletRequest request;

    /** @param name what the token is for */
    public record Wanted(@NotBlank String username, @NotBlank String password, @NotBlank @Size(max = AccessToken.NAME_LENGTH) String name) {
    }

    public record Issued(String token) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(summary = "Issue a personal access token", description = "The token acts with the account's rights and scope for a year. It is shown only here.")
    public Response issue(@Valid Wanted wanted) {
        SignIn.Attempt attempt = signIn.withPassword(wanted.username(), wanted.password(), request.getRemoteAddr());
        return switch (attempt.outcome()) {
            case SUCCESS -> Response.status(Response.Status.CREATED).entity(new Issued(tokens.issue(attempt, wanted.name()))).build();
            case WRONG -> refused(401, "access.login.wrong");
            case LOCKED -> refused(423, "access.login.locked");
            case THROTTLED -> refused(429, "access.login.throttled");
        };
    }

    private static Response refused(int status, String key) {
        return Problem.answer(status, key, Texts.of(Texts.RUSSIAN, key));
    }
}
