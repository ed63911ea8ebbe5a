package vn.binhxet.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A dataset as one JSON document: each table a list of rows; fields and values as in the dataset's CSV files. */
@Schema(
        name = "Dataset",
        description =
                "Each table a list of rows; fields and values as in the CSV files of a dataset (docs/formats.md).",
        example = "{\"groups\": [{\"id\": \"T1\", \"ward_id\": \"P1\"}],"
                + " \"households\": [{\"id\": \"H1\", \"group_id\": \"T1\", \"clean_water\": true}]}")
record DatasetDocument(
        List<Map<String, Object>> households,
        List<Map<String, Object>> members,
        List<Map<String, Object>> incidents,
        List<Map<String, Object>> registers,
        List<Map<String, Object>> groups,
        List<Map<String, Object>> wards,
        List<Map<String, Object>> units,
        List<Map<String, Object>> indicators) {}
