package org.tenon.messages.internal;

import java.util.Base64;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.kernel.NewId;
import org.tenon.kernel.message.Attachment;

/** A file of a message as it is kept. */
@Entity
@Table(name = "messages_attachment")
class AttachmentRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "message_id")
    String message;

    @Column(name = "position")
    int position;

    @Column(name = "name")
    String name;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "content")
    String content;

    static AttachmentRow of(String message, int position, Attachment attachment) {
        AttachmentRow row = new AttachmentRow();
        row.id = NewId.next();
        row.message = message;
        row.position = position;
        row.name = attachment.name();
        row.mediaType = attachment.mediaType();
        row.content = Base64.getEncoder().encodeToString(attachment.content());
        return row;
    }

    Attachment attachment() {
        return new Attachment(name, mediaType, Base64.getDecoder().decode(content));
    }
}
