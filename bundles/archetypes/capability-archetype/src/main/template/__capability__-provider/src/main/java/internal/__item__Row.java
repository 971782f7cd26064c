package ${package}.internal;

import ${package}.${item};
import ${package}.${item}Id;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.persistence.Utc;

@Entity
@Table(name = "${capability}_entry")
class ${item}Row {

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "title")
    String title = "";

    @Column(name = "added_at")
    LocalDateTime addedAt = LocalDateTime.MIN;

    static ${item}Row of(${item} item) {
        ${item}Row row = new ${item}Row();
        row.id = item.id().value();
        row.title = item.title();
        row.addedAt = Utc.column(item.addedAt());
        return row;
    }

    ${item} item() {
        return new ${item}(new ${item}Id(id), title, Utc.instant(addedAt));
    }
}
