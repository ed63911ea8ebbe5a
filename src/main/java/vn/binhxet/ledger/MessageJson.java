package vn.binhxet.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Message;

/** Messages as they are kept, to be said later in the language of whoever asks: {@code {"code":"…","arguments":[…]}}. */
public final class MessageJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MessageJson() {}

    public static String write(Message message) {
        return node(message).toString();
    }

    /** @throws IllegalArgumentException if the text is no message */
    public static Message read(String text) {
        try {
            return message(JSON.readTree(text));
        } catch (JsonProcessingException | RuntimeException wrong) {
            throw new IllegalArgumentException("no message", wrong);
        }
    }

    static ObjectNode node(Message message) {
        ObjectNode node = JSON.createObjectNode().put("code", message.code());
        ArrayNode arguments = node.putArray("arguments");
        for (Object argument : message.arguments()) {
            if (argument instanceof Message inner) {
                arguments.add(node(inner));
            } else {
                arguments.add(argument.toString());
            }
        }
        return node;
    }

    static Message message(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        node.get("arguments")
                .forEach(argument -> arguments.add(argument.isObject() ? message(argument) : argument.asText()));
        return new Message(node.get("code").asText(), arguments);
    }
}
