package kabinet.device.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import kabinet.device.boundary.DeviceAttachments;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.entity.DeviceAttachment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Photos and papers of a device: the file itself as body, or a form as browsers send it. */
@Path("/devices/{tag}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeviceAttachmentsResource {

    @Inject
    DeviceAttachments attachments;
    @Inject
    DeviceRegister register;
    @Context
    UriInfo uri;

    /**
     * @param size bytes
     * @param width pixels; absent for what is no picture
     * @param href where the file is
     * @param preview where its small picture is; absent for what is no picture
     */
    public record Attachment(Long id, DeviceAttachment.Kind kind, String caption, String name, String mediaType, long size, Integer width, Integer height,
                             String sha256, Instant storedAt, String storedBy, String href, String preview) {
    }

    @GET
    @Operation(summary = "List a device's photos and papers")
    public List<Attachment> list(@PathParam("tag") String tag) {
        return attachments.list(id(tag)).stream().map(this::told).toList();
    }

    @POST
    @Consumes({"image/*", "application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Attach a photo or paper", description = "JPEG, PNG or PDF up to 25 MiB, recognised by content. Pictures lose their hidden data (place, time, camera) and are made at most 2560 pixels a side. 413 too large, 415 of another type.")
    public Response add(@PathParam("tag") String tag, @Parameter(description = "name of the file") @QueryParam("name") String name,
            @Parameter(description = "PHOTO or DOCUMENT; left out, pictures are photos") @QueryParam("kind") DeviceAttachment.Kind kind,
            @QueryParam("caption") String caption, InputStream content) {
        return created(attachments.add(id(tag), attachments.take(name, content), kind, caption));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Attach a photo or paper from a form", description = "The first part with a file name is the file.")
    public Response addFromForm(@PathParam("tag") String tag, @QueryParam("kind") DeviceAttachment.Kind kind, @QueryParam("caption") String caption, List<EntityPart> parts) {
        EntityPart file = parts.stream().filter(p -> p.getFileName().isPresent()).findFirst().orElseThrow(BadRequestException::new);
        return created(attachments.add(id(tag), attachments.take(file.getFileName().get(), file.getContent()), kind, caption));
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Take an attachment away", description = "It is no longer handed out; the history keeps that it was there.")
    public void remove(@PathParam("tag") String tag, @PathParam("id") Long id) {
        attachments.remove(id(tag), id);
    }

    private Long id(String tag) {
        return register.card(tag).getId();
    }

    private Response created(DeviceAttachment attachment) {
        Attachment told = told(attachment);
        return Response.created(java.net.URI.create(told.href())).entity(told).build();
    }

    private Attachment told(DeviceAttachment a) {
        var f = a.getFile();
        String href = uri.getBaseUriBuilder().path("files/{id}").build(f.getId()).getPath();
        return new Attachment(a.getId(), a.getKind(), a.getCaption(), f.getName(), f.getType().mediaType(), f.getSize(), f.getWidth(), f.getHeight(),
            f.getSha256(), f.getStoredAt(), f.getStoredBy(), href, f.isPicture() ? href + "?preview=true" : null);
    }
}
