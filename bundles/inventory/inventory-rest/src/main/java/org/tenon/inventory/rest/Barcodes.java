package org.tenon.inventory.rest;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.Gs1Code;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;

/** Reads bar codes, and knows which product one is of. */
@Component(service = Barcodes.class)
public final class Barcodes {

    private final ProductService products;
    private final Company company;

    @Activate
    public Barcodes(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference Company company) {
        this.products = products;
        this.company = company;
    }

    /**
     * @param pointer of the code in the request
     * @throws InvalidRequestException when it cannot be read
     */
    BarcodeBody read(String code, String pointer) {
        try {
            Gs1Code read = Gs1Code.read(code, company.today());
            return new BarcodeBody(
                    read.gtin(),
                    read.gtin().flatMap(this::product),
                    read.lot(),
                    read.serial(),
                    read.expires(),
                    read.count());
        } catch (IllegalArgumentException wrong) {
            throw new InvalidRequestException(pointer, "inventory.barcode", "Here " + wrong.getMessage() + ".");
        }
    }

    /** A shorter GTIN is one of 14 digits with zeros before it. */
    private Optional<ProductId> product(String gtin) {
        for (int length : new int[] {14, 13, 12, 8}) {
            String zeros = gtin.substring(0, gtin.length() - length);
            if (zeros.chars().allMatch(each -> each == '0')) {
                Optional<Product> found = products.findBySku(gtin.substring(zeros.length()));
                if (found.isPresent()) {
                    return found.map(Product::id);
                }
            }
        }
        return Optional.empty();
    }
}
