package kabinet.device.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kabinet.device.boundary.DeviceCatalogue;
import kabinet.device.boundary.DirectoryRegister;
import kabinet.device.entity.CustomField;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words that devices refer to, shared by the district. */
@Path("/directories")
@Tag(name = "models")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DirectoriesResource {

    @Inject
    DeviceCatalogue catalogue;
    @Inject
    DirectoryRegister directories;

    /** All directories at once: there are a few dozen entries. */
    @Schema(name = "Directories")
    public record Shape(List<Kind> kinds, List<DeviceShape.Entry> fundingSources, List<DeviceShape.Code> accounts, List<DeviceShape.Code> okof) {
    }

    @Schema(name = "Kind")
    public record Kind(long id, @Schema(example = "Ноутбук педагога") String name, @Schema(description = "People work at it") boolean workstation, boolean active, List<Field> fields) {
    }

    /** A field that devices of the kind have beside the common ones. */
    @Schema(name = "Field")
    public record Field(long id, @Schema(example = "Диагональ, дюймов") String name, CustomField.Type type, List<String> choices, boolean required, boolean active) {
        static Field of(CustomField field) {
            return new Field(field.getId(), field.getName(), field.getType(), field.getChoiceList(), field.isRequired(), field.isActive());
        }
    }

    @GET
    @Operation(summary = "Read the directories", description = "Kinds with their own fields, funding sources, accounts, ОКОФ codes.")
    public Shape all() {
        List<CustomField> fields = catalogue.fields();
        return new Shape(
            directories.kinds().stream().map(k -> new Kind(k.getId(), k.getName(), k.isWorkstation(), k.isActive(),
                fields.stream().filter(f -> f.getKind().equals(k)).map(Field::of).toList())).toList(),
            directories.fundingSources().stream().map(f -> new DeviceShape.Entry(f.getId(), f.getName())).toList(),
            directories.accounts().stream().map(a -> new DeviceShape.Code(a.getId(), a.getCode(), a.getName())).toList(),
            directories.okofs().stream().map(o -> new DeviceShape.Code(o.getId(), o.getCode(), o.getName())).toList());
    }
}
