package org.tenon.fields.internal;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Fields of the company's own in the web application: {@code ui/fields.js}. */
@Component(service = FieldsPage.class)
@UiPage(
        id = "fields",
        module = "fields.js",
        permission = "field.write",
        title = {"en=Fields", "zh=自定义字段"},
        order = 910,
        area = "admin",
        icon = "columns")
public final class FieldsPage {}
