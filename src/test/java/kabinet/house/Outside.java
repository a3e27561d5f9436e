package kabinet.house;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who talks to the running application over HTTP: anonymous, with a token, or with a browser's session. */
public final class Outside {

    /** An answer with its body as text. */
    public record Answer(int status, String body, HttpResponse<String> raw) {
        public JsonObject json() {
            return (JsonObject) structure();
        }

        public JsonArray array() {
            return (JsonArray) structure();
        }

        private JsonStructure structure() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.read();
            }
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }
    }

    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("<(?:input|button)[^>]*?name=\"(login:[^\"]+)\"[^>]*type=\"submit\"|<(?:input|button)[^>]*type=\"submit\"[^>]*?name=\"(login:[^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).connectTimeout(Duration.ofSeconds(20)).build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public static Outside anonymous() {
        return new Outside();
    }

    /** With a personal access token, asked for by password. */
    public static Outside withToken(String login, String password) throws Exception {
        Outside outside = new Outside();
        Answer answer = outside.send("POST", "api/v1/tokens", Json.createObjectBuilder().add("username", login).add("password", password).add("name", "it").build().toString());
        if (answer.status() != 201) {
            throw new IOException(login + ": " + answer.status() + " " + answer.body());
        }
        outside.headers.put("Authorization", "Bearer " + answer.json().getString("token"));
        return outside;
    }

    /** Signed in on the login page. */
    public static Outside withSession(String login, String password) throws Exception {
        Outside outside = new Outside();
        String page = outside.send("GET", "login", null).body();
        Matcher state = STATE.matcher(page);
        Matcher button = BUTTON.matcher(page);
        if (!state.find() || !button.find()) {
            throw new IOException("no login form: " + page);
        }
        String name = button.group(1) == null ? button.group(2) : button.group(1);
        Answer answer = outside.form("login", Map.of("login", "login", "login:username", login, "login:password", password, name, "1", "jakarta.faces.ViewState", state.group(1)));
        if (answer.status() != 302) {
            throw new IOException(login + " could not sign in: " + answer.status() + answer.body());
        }
        return outside;
    }

    /** The same with one more header on every request. */
    public Outside with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Answer get(String path) throws Exception {
        return send("GET", path, null);
    }

    /** What a list holds from the address on, page after page. */
    public List<JsonObject> all(String path) throws Exception {
        List<JsonObject> items = new ArrayList<>();
        for (String next = path; next != null;) {
            Answer answer = get(next);
            if (answer.status() != 200) {
                throw new IOException(next + ": " + answer.status() + " " + answer.body());
            }
            answer.json().getJsonArray("items").forEach(item -> items.add(item.asJsonObject()));
            next = answer.json().getString("next", null);
        }
        return items;
    }

    /** What is there as bytes. */
    public byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> raw = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (raw.statusCode() != 200) {
            throw new IOException(path + ": " + raw.statusCode() + " " + new String(raw.body(), StandardCharsets.UTF_8));
        }
        return raw.body();
    }

    public Answer post(String path, JsonObject body) throws Exception {
        return send("POST", path, body.toString());
    }

    public Answer send(String method, String path, String json, String... more) throws Exception {
        HttpRequest.Builder request = request(path);
        if (json != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < more.length; i += 2) {
            request.setHeader(more[i], more[i + 1]);
        }
        return answer(request.method(method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer send(String method, String path, byte[] body, String type) throws Exception {
        return answer(request(path).setHeader("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private Answer form(String path, Map<String, String> fields) throws Exception {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return answer(request(path).setHeader("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        URI address = Kabinet.BASE.resolve(path.startsWith("/") ? path.substring(1) : path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(120));
        headers.forEach(request::setHeader);
        return request;
    }

    private Answer answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> raw = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(raw.statusCode(), raw.body(), raw);
    }
}
